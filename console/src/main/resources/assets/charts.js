// Draws the table of a chart as columns and a line. The table stays the one source of the numbers.
'use strict';
(() => {
  // Resolves light-dark() and variables to a colour the canvas understands.
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };

  const read = (section) => {
    const table = section.querySelector('table');
    const names = [...table.querySelectorAll('[data-series]')].filter((th) => th.dataset.series !== 'net');
    const rows = [...table.querySelectorAll('tbody tr')];
    return {
      labels: rows.map((row) => row.dataset.label),
      titles: rows.map((row) => row.querySelector('th').textContent.trim()),
      hrefs: rows.map((row) => row.querySelector('[data-total] a').getAttribute('href')),
      totals: rows.map((row) => row.querySelector('[data-total]').textContent.trim()),
      net: rows.map((row) => row.querySelector('[data-net]').dataset.net),
      netText: rows.map((row) => row.querySelector('[data-net]').textContent.trim()),
      gaps: rows.map((row) => ('gap' in row.dataset ? 1 : 0)),
      netName: table.querySelector('[data-series="net"]').textContent.trim(),
      series: names.map((th, i) => ({
        mood: th.dataset.series,
        name: th.textContent.trim(),
        cells: rows.map((row) => row.querySelectorAll('[data-value]')[i]),
      })),
    };
  };

  // Tooltips are elements, not markup: the page allows no inline styles.
  const line = (mood, name, value) => {
    const row = document.createElement('div');
    row.className = 'tip-line';
    const label = document.createElement('span');
    label.className = mood ? `mood ${mood}` : 'quiet';
    label.textContent = name;
    const number = document.createElement('b');
    number.textContent = value;
    row.append(label, number);
    return row;
  };
  const tip = (data) => (points) => {
    const at = (Array.isArray(points) ? points[0] : points).dataIndex;
    const box = document.createElement('div');
    const title = document.createElement('div');
    title.className = 'tip-title';
    title.textContent = `${data.titles[at]} · ${data.totals[at]}`;
    box.append(title);
    [...data.series].reverse().forEach((series) =>
      box.append(line(series.mood, series.name, series.cells[at].textContent.trim())));
    box.append(line('', data.netName, data.netText[at]));
    return box;
  };

  const shared = (data, height) => ({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 },
    grid: { left: 40, right: 8, top: 12, bottom: height > 150 ? 24 : 8 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      className: 'tip',
      backgroundColor: colour('raised'),
      borderColor: colour('line'),
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { color: colour('text'), fontSize: 13 },
      axisPointer: { type: 'shadow', shadowStyle: { color: colour('hover'), opacity: 0.6 } },
      transitionDuration: 0,
      formatter: tip(data),
    },
    xAxis: {
      type: 'category',
      data: data.labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('line') } },
      axisLabel: { color: colour('quiet'), hideOverlap: true, show: height > 150 },
    },
  });
  const yAxis = (extra) => ({
    type: 'value',
    splitNumber: 3,
    minInterval: 1,
    axisLabel: { color: colour('quiet') },
    splitLine: { lineStyle: { color: colour('line') } },
    ...extra,
  });
  const locale = document.documentElement.lang;

  // Where much was not collected the ground is hatched, as high as the chart: few mentions mean nothing there.
  const hatch = () => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.strokeStyle = colour('line-strong');
    pen.globalAlpha = 0.5;
    pen.beginPath();
    [-4, 4, 12].forEach((x) => { pen.moveTo(x - 4, 8); pen.lineTo(x + 4, 0); });
    pen.stroke();
    return { image: tile, repeat: 'repeat' };
  };
  const gaps = (data) => ({
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barWidth: '100%',
    silent: true,
    z: 1,
    itemStyle: { color: hatch() },
    data: data.gaps,
  });

  const volume = (data) => ({
    ...shared(data, 240),
    xAxis: [
      shared(data, 240).xAxis,
      // Of their own, or they would take their width from the columns.
      { type: 'category', data: data.labels, show: false, axisPointer: { show: false } },
    ],
    yAxis: [
      yAxis({ axisLabel: { color: colour('quiet'), formatter: (value) => value.toLocaleString(locale) } }),
      { type: 'value', max: 1, show: false },
    ],
    series: [...data.series.map((series) => ({
      type: 'bar',
      name: series.name,
      stack: 'volume',
      barMaxWidth: 40,
      barCategoryGap: '25%',
      cursor: 'pointer',
      itemStyle: { color: colour(series.mood) },
      emphasis: { disabled: true },
      data: series.cells.map((cell) => Number(cell.dataset.value)),
    })), gaps(data)],
  });
  const net = (data) => ({
    ...shared(data, 120),
    yAxis: yAxis({
      min: -100,
      max: 100,
      interval: 100,
      axisLabel: { color: colour('quiet'), formatter: (value) => (value > 0 ? `+${value}` : String(value).replace('-', '−')) },
    }),
    series: [{
      type: 'line',
      name: data.netName,
      data: data.net.map((value) => (value === '' ? null : Number(value))),
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { color: colour('text'), width: 2 },
      itemStyle: { color: colour('text') },
      emphasis: { disabled: true },
      connectNulls: false,
    }],
  });

  const draw = (section) => {
    const data = read(section);
    const charts = [
      [section.querySelector('[data-chart-volume]'), volume],
      [section.querySelector('[data-chart-net]'), net],
    ].map(([element, option]) => {
      const chart = echarts.init(element);
      chart.setOption(option(data));
      chart.on('click', (point) => {
        const series = data.series[point.seriesIndex];
        const cell = option === volume && series ? series.cells[point.dataIndex] : null;
        location.href = cell ? cell.querySelector('a').getAttribute('href') : data.hrefs[point.dataIndex];
      });
      // A click beside a mark but inside its column opens the whole column.
      chart.getZr().on('click', (event) => {
        if (event.target) return;
        const at = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
        if (at && chart.containPixel('grid', [event.offsetX, event.offsetY])) {
          location.href = data.hrefs[at[0]];
        }
      });
      new ResizeObserver(() => chart.resize()).observe(element);
      return { chart, option };
    });
    echarts.connect(charts.map(({ chart }) => chart));
    const redraw = () => charts.forEach(({ chart, option }) => chart.setOption(option(data)));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  };

  document.querySelectorAll('[data-chart]').forEach((section) => {
    const twin = section.querySelector('details.twin');
    twin.open = false;
    twin.dataset.ready = '';
    draw(section);
  });
})();
