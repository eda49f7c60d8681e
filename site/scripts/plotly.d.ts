/** The part of Plotly that the site calls; the package brings no types. */
declare module 'plotly.js-basic-dist-min' {
  interface Plotly {
    newPlot(node: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
  }
  const plotly: Plotly;
  export default plotly;
}
