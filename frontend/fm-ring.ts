const SVG = 'http://www.w3.org/2000/svg';

/**
 * A meeting seen from above, one dot a person: filled is in, hollow is not yet.
 * Attributes: `in` and `of`. Decoration only; the number always stands beside it in text.
 */
class FmRing extends HTMLElement {
  static readonly observedAttributes = ['in', 'of'];

  connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  private count(name: string): number {
    return Math.max(0, Math.trunc(Number(this.getAttribute(name)) || 0));
  }

  private draw() {
    const of = this.count('of');
    const filled = Math.min(this.count('in'), of);
    // Dots shrink as the ring fills, so that neighbours never touch.
    const dot = Math.min(9, (45 * Math.PI) / Math.max(of, 1) / 1.35);
    const orbit = 49 - dot;
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 100 100');
    svg.setAttribute('class', 'fm-ring');
    for (let i = 0; i < of; i++) {
      const angle = (i / of) * 2 * Math.PI - Math.PI / 2;
      const circle = document.createElementNS(SVG, 'circle');
      circle.setAttribute('cx', (50 + orbit * Math.cos(angle)).toFixed(2));
      circle.setAttribute('cy', (50 + orbit * Math.sin(angle)).toFixed(2));
      circle.setAttribute('r', (i < filled ? dot : dot * 0.85).toFixed(2));
      if (i < filled) {
        circle.setAttribute('class', 'in');
      }
      svg.append(circle);
    }
    this.replaceChildren(svg);
  }
}

customElements.define('fm-ring', FmRing);
