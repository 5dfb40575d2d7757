import {LitElement} from 'lit';

/** A piece of a page in the page's own tree, so that one set of styles and labels reaches it. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}
