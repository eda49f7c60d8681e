/** The part of Plotly that the site calls; the packages bring no types. */
interface Plotly {
  newPlot(node: HTMLElement, data: object[], layout: object, config: object): Promise<void>;
  register(locales: object[]): void;
  Plots: { resize(node: HTMLElement): Promise<void> };
}
declare module 'plotly.js-basic-dist-min' {
  const plotly: Plotly;
  export default plotly;
}
declare module 'plotly.js-cartesian-dist-min' {
  const plotly: Plotly;
  export default plotly;
}
