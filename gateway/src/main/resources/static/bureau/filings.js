import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {say} from '../words.js';
import '../parts/place-and-day.js';
import './filing-list.js';

/** Who owes a report of the day: stock by the sites, prices by the points. */
class BureauFilings extends Part {
  static properties = {session: {attribute: false}, chosen: {state: true}};

  render() {
    const {region, day, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head"><h1>${say('filings')}</h1>
        <place-and-day .session=${this.session} @chosen=${event => { this.chosen = {...event.detail, turn: (turn ?? 0) + 1}; }}></place-and-day></div>
      ${region ? html`<div class="two-lists">
        <filing-list class="panel" kind="stock" .region=${region} .day=${day} .turn=${turn}></filing-list>
        <filing-list class="panel" kind="prices" .region=${region} .day=${day} .turn=${turn}></filing-list></div>` : nothing}`;
  }
}
customElements.define('bureau-filings', BureauFilings);
