import {two} from '../words.js';
import {context} from '../context.js';
import {handful} from '../measures.js';

/** Why a request is where it is, in the names and measures people use at home. */
export function why(reason) {
  const short = reason.shortages ?? [];
  if (short.length === 0) return two(reason.zh, reason.en);
  const zh = short.map(it => `${context.commodity(it.commodity).zh}要 ${much(it, it.wanted)}，只有 ${much(it, it.available)}`);
  const en = short.map(it => context.commodity(it.commodity).en);
  return two(`货不够：${zh.join('；')}`, `Not enough of: ${en.join(', ')}`);
}

const much = ({commodity}, quantity) => handful(quantity, context.piece(commodity));
