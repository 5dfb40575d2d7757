import {html} from 'lit';
import {Part} from '../parts/part.js';
import {say} from '../words.js';
import '../parts/place-and-day.js';
import './to-do.js';
import './cover-table.js';
import './breach-list.js';
import './price-index.js';
import './price-warnings.js';
import './request-states.js';

/** The bureau's first look: will the food last, are prices kept, do residents get theirs. */
class BureauOverview extends Part {
  static properties = {session: {attribute: false}, chosen: {state: true}};

  render() {
    const {region, day, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head">
        <h1>${say('overview')}</h1>
        <place-and-day .session=${this.session}
          @chosen=${event => { this.chosen = {...event.detail, turn: (turn ?? 0) + 1}; }}></place-and-day>
      </div>
      ${region ? html`
        <to-do .region=${region} .day=${day} .turn=${turn}></to-do>
        <div class="desk">
          <cover-table class="panel wide" .region=${region} .day=${day} .turn=${turn}></cover-table>
          <request-states class="panel" .region=${region} .day=${day} .turn=${turn}></request-states>
          <breach-list class="panel" .region=${region} .day=${day} .turn=${turn}></breach-list>
          <price-warnings class="panel" .region=${region} .day=${day} .turn=${turn}></price-warnings>
          <price-index class="panel" .region=${region} .day=${day} .turn=${turn}></price-index>
        </div>` : ''}`;
  }
}
customElements.define('bureau-overview', BureauOverview);
