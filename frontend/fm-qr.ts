const QR_SVG = 'http://www.w3.org/2000/svg';

/**
 * A QR code. Attributes: `size`, the width in modules with the quiet zone, and `modules`, the dark runs of each row as `x,y,length`
 * parted by spaces. Black on white in the dark too, since cameras want it so.
 */
class FmQr extends HTMLElement {
  static readonly observedAttributes = ['size', 'modules'];

  connectedCallback() {
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  private draw() {
    const size = Math.trunc(Number(this.getAttribute('size'))) || 0;
    const runs = (this.getAttribute('modules') ?? '').split(' ').map((run) => run.split(',').map(Number));
    const svg = document.createElementNS(QR_SVG, 'svg');
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    svg.setAttribute('aria-hidden', 'true');
    const paper = document.createElementNS(QR_SVG, 'rect');
    paper.setAttribute('width', String(size));
    paper.setAttribute('height', String(size));
    paper.setAttribute('fill', '#fff');
    const ink = document.createElementNS(QR_SVG, 'path');
    ink.setAttribute('fill', '#000');
    ink.setAttribute('d', runs.map(([x, y, length]) => `M${x} ${y}h${length}v1h-${length}z`).join(''));
    svg.append(paper, ink);
    this.replaceChildren(svg);
  }
}

customElements.define('fm-qr', FmQr);
