import {html, svg, nothing} from 'lit';
import {Part} from './part.js';

// The target stands at two thirds, so that what is short and what is plenty can both be seen.
const TARGET_AT = 66.7;

/** Days of cover against their target: a bar, what is in transit behind it, and a mark. */
class CoverBar extends Part {
  static properties = {
    days: {type: Number}, transit: {type: Number}, target: {type: Number}, level: {},
  };

  render() {
    const scale = this.target ? TARGET_AT / this.target : 5;
    const width = days => Math.max(0, Math.min(100, (days ?? 0) * scale));
    return html`
      <svg class="cover-bar ${this.level}" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="8" y="2" rx="1"></rect>
        ${this.transit > this.days
          ? svg`<rect class="transit" width=${width(this.transit)} height="8" y="2" rx="1"></rect>` : nothing}
        <rect class="fill" width=${width(this.days)} height="8" y="2" rx="1"></rect>
        ${this.target ? svg`<rect class="mark" x=${TARGET_AT} width="0.6" height="12"></rect>` : nothing}
      </svg>`;
  }
}
customElements.define('cover-bar', CoverBar);
