import {Part} from './part.js';
import {Remote} from './remote.js';

/** A part of a screen about one region and day, asked for by itself and independent of the others. */
export class Panel extends Part {
  static properties = {region: {}, day: {}, turn: {type: Number}};

  remote = new Remote(this, () => this.ask());

  willUpdate(changed) {
    if (changed.has('region') || changed.has('day')) this.remote.reset();
    else if (changed.has('turn')) this.remote.load();
  }
}
