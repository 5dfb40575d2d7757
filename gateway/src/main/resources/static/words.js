import {html} from 'lit';

/** Every label, Chinese first. Sentences with values in them are beside the screen that says them. */
const WORDS = {
  screens: ['页面', 'Screens'],
  overview: ['保供总览', 'Overview'],
  doubts: ['待核价格', 'Prices to decide'],
  cases: ['案件', 'Cases'],
  whatif: ['封控推演', 'What if'],
  supply: ['产销对接', 'Replenishment'],
  recall: ['召回与提醒', 'Recalls and notices'],
  filings: ['填报情况', 'Filings'],
  dispatch: ['今日调度', "Dispatcher's day"],
  proxyOrder: ['代居民下单', 'Order for a resident'],
  home: ['我家的菜', 'My home'],
  myRounds: ['我的路线', 'My rounds'],
  signIn: ['登录', 'Sign in'],
  signOut: ['退出', 'Sign out'],
  username: ['用户名', 'Username'],
  password: ['密码', 'Password'],
  largeType: ['大字版', 'Large type'],
  region: ['地区', 'Region'],
  day: ['日期', 'Day'],
  wholeScope: ['全部辖区', 'My whole area'],
  refresh: ['刷新', 'Refresh'],
  retry: ['重试', 'Try again'],
  loading: ['正在读取…', 'Loading…'],
  cover: ['可供天数', 'Days of cover'],
  breaches: ['今日超限价', "Today's prices above a ceiling"],
  requests: ['居民申请', "Residents' requests"],
  requestsWaiting: ['等待中的申请', 'Requests waiting'],
  rounds: ['配送路线', 'Rounds'],
  unplanned: ['未能安排', 'Not planned'],
  target: ['目标', 'target'],
  planned: ['计划', 'planned'],
  observed: ['实销', 'observed'],
  available: ['可用', 'available'],
  inTransit: ['在途', 'in transit'],
  planSlot: ['安排本时段', 'Plan this slot'],
  start: ['出发', 'Start'],
  order: ['下单', 'Order'],
  basket: ['菜篮', 'Basket'],
  cancel: ['取消申请', 'Cancel'],
  myRequests: ['我的申请', 'My requests'],
  chooseSlot: ['什么时候送', 'When'],
  dwelling: ['住户', 'Dwelling'],
  ceiling: ['限价', 'ceiling'],
  soldOut: ['已售完', 'Sold out'],
  ceilingOf: ['依据', 'By order of'],
};

/** A label in both languages. */
export const say = key => two(...WORDS[key]);

/** The same two languages for an attribute. */
export const plain = key => WORDS[key].join(' · ');

/** Chinese with English beside it. */
export const two = (zh, en) => html`<span class="two"><span>${zh}</span> <span class="en" lang="en">${en}</span></span>`;

export const LEVELS = {
  normal: ['正常', 'normal'],
  blue: ['蓝色', 'blue'],
  yellow: ['黄色', 'yellow'],
  orange: ['橙色', 'orange'],
  red: ['红色', 'red'],
  unknown: ['数据不足', 'unknown'],
  'no-target': ['无目标', 'no target'],
};

export const STATES = {
  accepted: ['已收到', 'accepted'],
  priced: ['已核价', 'priced'],
  held: ['已留货', 'held'],
  planned: ['已排路线', 'planned'],
  out: ['配送中', 'out'],
  'handed-over': ['已送到', 'handed over'],
  completed: ['已完成', 'completed'],
  refused: ['未能受理', 'refused'],
  cancelling: ['取消中', 'cancelling'],
  cancelled: ['已取消', 'cancelled'],
  failed: ['未送达', 'failed'],
};

export const NEIGHBOURS = {
  inventory: ['库存服务', 'the inventory service'],
  price: ['价格服务', 'the price service'],
  delivery: ['配送服务', 'the delivery service'],
};

export const SLOTS = {AM: ['上午', 'morning'], PM: ['下午', 'afternoon']};

export const STAGES = {retail: ['零售', 'retail'], wholesale: ['批发', 'wholesale'], cost: ['进价', 'cost']};

export const SOURCES = {form: ['填报', 'form'], file: ['表格', 'table'], resident: ['居民举报', "resident's report"]};

export const CASE_STATES = {
  open: ['待告诫', 'to be notified'],
  notified: ['已告诫', 'notified'],
  explained: ['已申辩', 'explained'],
  verified: ['已核实', 'found true'],
  rejected: ['不成立', 'not a breach'],
  rectified: ['已整改', 'put right'],
  penalised: ['已处罚', 'penalised'],
  closed: ['已结案', 'closed'],
};

export const OUTCOMES = {
  reminded: ['告诫后未再发生', 'reminded'],
  rejected: ['不成立', 'not a breach'],
  rectified: ['已整改', 'put right'],
  penalised: ['已处罚', 'penalised'],
  withdrawn: ['已撤销', 'withdrawn'],
};

export const RECALL_STATES = {active: ['封存中', 'in force'], lifting: ['正在解除', 'being lifted'], lifted: ['已解除', 'lifted']};
