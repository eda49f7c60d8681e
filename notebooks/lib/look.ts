/** How the figures look: a template of plotly.js, over which a figure says only what it shows. */

/** The first three are Okabe and Ito's (2008); all kinds of colour vision tell the six apart, and white does not swallow them. */
export const COLORS = ['#0072b2', '#d55e00', '#009e73', '#8844dd', '#773311', '#3d3d3d'] as const;

/** For heat maps, from little to much. */
export const SEQUENTIAL = [
  [0, '#e8f1f8'],
  [0.5, '#5b9bc8'],
  [1, '#003e6e'],
] as const;
/** For heat maps whose middle is nothing. */
export const DIVERGING = [
  [0, '#b24c00'],
  [0.5, '#f4f4f0'],
  [1, '#005a94'],
] as const;

/** Numbers in full and as Spanish writes them, the legend below, a grid that stays behind. */
export function look(): object {
  const axis = {
    automargin: true,
    exponentformat: 'none',
    separatethousands: true,
    gridcolor: '#e2e2dc',
    linecolor: '#8a8a82',
    zerolinecolor: '#8a8a82',
    title: { standoff: 12 },
  };
  return {
    layout: {
      font: { family: 'Liberation Sans, Arial, sans-serif', size: 14, color: '#22221e' },
      title: { x: 0, xanchor: 'left', y: 1, yanchor: 'top', pad: { t: 14, l: 14 }, font: { size: 18 } },
      colorway: [...COLORS],
      separators: ',.',
      paper_bgcolor: '#ffffff',
      plot_bgcolor: '#ffffff',
      margin: { t: 64, r: 16, b: 16, l: 16 },
      legend: { orientation: 'h', x: 0, xanchor: 'left', y: 1, yanchor: 'bottom', traceorder: 'normal' },
      hoverlabel: { align: 'left' },
      bargap: 0.15,
      xaxis: axis,
      yaxis: axis,
    },
  };
}
