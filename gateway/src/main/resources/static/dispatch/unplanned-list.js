import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {say, two} from '../words.js';
import {context} from '../context.js';

/** Why requests are on no round: each reason once, with the streets it holds in and how many are there. */
class UnplannedList extends Part {
  static properties = {items: {attribute: false}};

  render() {
    const reasons = Object.entries(Object.groupBy(this.items, it => it.code));
    return html`<div class="note wrong" role="status" data-test="unplanned">
      <h3>${say('unplanned')} ${this.items.length}</h3>
      <ul>${reasons.map(([code, items]) => this.#reason(code, items))}</ul></div>`;
  }

  #reason(code, items) {
    const streets = Object.entries(Object.groupBy(items, it => context.street(it.region).code))
      .toSorted(([, a], [, b]) => b.length - a.length);
    const [zh, en, fix, fixEn] = words(items, streets);
    return html`
      <li data-test="unplanned-${code}"><b>${items.length}</b> ${two(zh, en)}
        <p class="where">${streets.map(([street, there]) => html`
          <span>${context.region(street).zh} <b>${there.length}</b></span> `)}</p>
        ${fix ? html`<p class="fix">${two(fix, fixEn)}</p>` : nothing}</li>`;
  }
}
customElements.define('unplanned-list', UnplannedList);

/** The reason as the service words it, with the name of a street for its code, and without one where there are several. */
function words(items, streets) {
  const {zh, en, fix, fixEn, region} = items[0];
  const [zhName, enName] = streets.length > 1 ? ['以下各街道', 'the streets below']
    : [context.street(region).zh, context.street(region).en];
  const inZh = text => text?.replaceAll(new RegExp(` ?${region} ?`, 'g'), zhName);
  const inEn = text => text?.replaceAll(region, enName);
  return [inZh(zh), inEn(en), inZh(fix), inEn(fixEn)];
}
