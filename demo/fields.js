// The page where a foreign document is mapped: a document, the places of ours, a widget that shows both, and the code
// to embed. A place's text is what stands on the right side of `fields`; "=" before it makes a constant.
(function () {
  'use strict';

  const WIDGETS = {
    'union-county-ranking': {
      label: '排名',
      list: 'rows',
      places: {
        rows: '各行（列表）',
        name: '名称',
        value: '数值',
        part: '分子',
        whole: '分母',
        code: '编码',
        'metric.name': '指标名称',
        'metric.unit': '单位',
        previousRank: '上期名次',
        asOf: '截至',
        source: '数据来源',
      },
    },
    'union-target-gauge': {
      label: '目标',
      places: {
        name: '名称',
        value: '实际',
        target: '目标',
        unit: '单位',
        'period.start': '周期开始',
        'period.end': '周期结束',
        'average.rate': '平均（%）',
        reportedRate: '标称完成率',
        asOf: '截至',
        source: '数据来源',
      },
    },
    'union-station-map': {
      label: '驿站地图',
      list: 'stations',
      places: {
        stations: '各站（列表）',
        id: '编号',
        name: '名称',
        lng: '经度',
        lat: '纬度',
        crs: '坐标系',
        address: '地址',
        district: '县区',
        services: '服务',
        hours: '开放时间',
        phone: '电话',
        asOf: '截至',
        source: '数据来源',
      },
    },
    'union-fund-counter': {
      label: '资金',
      list: 'programmes',
      places: {
        'fund.name': '名称',
        'fund.amount': '金额',
        unit: '单位',
        households: '户数',
        people: '人数',
        programmes: '各项目（列表）',
        'programmes.name': '项目名称',
        'programmes.amount': '项目金额',
        asOf: '截至',
        source: '数据来源',
      },
    },
  };

  const SAMPLES = {
    排名接口: {
      widget: 'union-county-ranking',
      document: {
        code: 0,
        msg: '查询成功',
        data: {
          tjrq: '2026年11月20日',
          list: [
            { xzqh: '澄湖区（示例）', wcl: '82%', sqpm: 1 },
            { xzqh: '枫桥县（示例）', wcl: '７０％', sqpm: 2 },
            { xzqh: '石潭县（示例）', wcl: '四十五%', sqpm: 4 },
            { xzqh: '柳渡市（示例）', wcl: '未报送', sqpm: null },
          ],
        },
      },
      texts: {
        rows: '/data/list',
        name: 'xzqh',
        value: 'wcl',
        previousRank: 'sqpm',
        'metric.name': '=入会完成率（示例数据）',
        'metric.unit': '=%',
        asOf: '/data/tjrq',
      },
    },
    目标接口: {
      widget: 'union-target-gauge',
      document: {
        success: true,
        result: { zbmc: '示例数据：专题宣讲', wcs: '90场', jhs: '200场', jzrq: '2026/11/20' },
      },
      texts: { name: '/result/zbmc', value: '/result/wcs', target: '/result/jhs', asOf: '/result/jzrq' },
    },
    资金接口: {
      widget: 'union-fund-counter',
      document: { zje: '1,200万元', hs: '3,200户', xm: [{ mc: '示例项目', je: '380万元' }], bz: '示例数据' },
      texts: {
        'fund.name': '=帮扶资金（示例数据）',
        'fund.amount': '/zje',
        households: '/hs',
        programmes: '/xm',
        'programmes.name': 'mc',
        'programmes.amount': 'je',
        source: '/bz',
      },
    },
    站点接口: {
      widget: 'union-station-map',
      document: {
        rows: [
          { ID: 1, MC: '示例驿站甲', X: '115.9228', Y: '29.5786', QX: '濂溪区', FW: ['饮水', '热饭'] },
          { ID: 2, MC: '示例驿站乙', X: '115.9237', Y: '29.6081', QX: '濂溪区', FW: ['饮水', '充电'] },
          { ID: 3, MC: '示例驿站丙', X: '115.9700', Y: '29.6800', QX: '浔阳区', FW: ['休息'] },
        ],
      },
      texts: {
        stations: '/rows',
        id: 'ID',
        name: 'MC',
        lng: 'X',
        lat: 'Y',
        district: 'QX',
        services: 'FW',
        crs: '=WGS84',
        source: '=示例数据',
      },
    },
  };

  const MOST_ROWS = 3;
  const byId = (id) => document.getElementById(id);
  const feed = byId('preview-feed');
  const text = byId('document-text');
  const state = { widget: '', texts: {}, place: '', document: undefined };

  function make(tag, parent, content) {
    const element = document.createElement(tag);
    if (content !== undefined) element.textContent = content;
    parent.append(element);
    return element;
  }

  function empty(element) {
    while (element.lastChild) element.lastChild.remove();
  }

  function button(parent, label, press) {
    const element = make('button', parent, label);
    element.type = 'button';
    element.addEventListener('click', press);
    return element;
  }

  const escape = (step) => String(step).replace(/~/g, '~0').replace(/\//g, '~1');
  const pointer = (steps) => steps.map((step) => '/' + escape(step)).join('');

  /** The mapping as `fields` wants it. */
  function fieldsOf() {
    const fields = {};
    for (const place of Object.keys(WIDGETS[state.widget].places)) {
      const said = state.texts[place];
      const name = place.replace(/^fund\./, '');
      if (said) fields[name] = said[0] === '=' ? { const: said.slice(1) } : said;
    }
    return fields;
  }

  /** A value was clicked: within a list it is a key of each row, else a place of the document. */
  function take(steps) {
    const { list } = WIDGETS[state.widget];
    const isList = state.place === list;
    const ofRow =
      list && !/^(fund\.|asOf$|source$|metric\.|unit$|households$|people$|crs$)/.test(state.place);
    const at = steps.findIndex((step) => typeof step === 'number');
    if (ofRow && !isList && at >= 0) {
      state.texts[list] = state.texts[list] || pointer(steps.slice(0, at)) || '/';
      state.texts[state.place] = steps
        .slice(at + 1)
        .map(escape)
        .join('/');
    } else state.texts[state.place] = pointer(isList && at >= 0 ? steps.slice(0, at) : steps);
    const places = Object.keys(WIDGETS[state.widget].places);
    const next = places.slice(places.indexOf(state.place) + 1).find((place) => !state.texts[place]);
    if (next) state.place = next;
    showPlaces();
    show();
  }

  function drawTree(parent, value, steps, name) {
    const item = make('li', make('ul', parent));
    const isBranch = value !== null && typeof value === 'object';
    const press = button(item, '', () => take(steps));
    if (name !== undefined) make('span', press, name + '：').className = 'key';
    const size = isBranch ? Object.keys(value).length : 0;
    const said = isBranch ? (Array.isArray(value) ? `数组，${size} 项` : `对象，${size} 键`) : String(value);
    make('span', press, said.slice(0, 80));
    if (!isBranch) return;
    const keys = Object.keys(value);
    const shown = Array.isArray(value) ? keys.slice(0, MOST_ROWS) : keys;
    for (const key of shown)
      drawTree(item, value[key], steps.concat(Array.isArray(value) ? Number(key) : key), key);
    if (shown.length < keys.length)
      make('p', item, `… 其余 ${keys.length - shown.length} 项相同`).className = 'note';
  }

  function showPlaces() {
    const holder = byId('places');
    empty(holder);
    for (const [place, label] of Object.entries(WIDGETS[state.widget].places)) {
      const row = make('div', holder);
      row.className = 'place';
      const press = button(row, label, () => {
        state.place = place;
        showPlaces();
      });
      press.setAttribute('aria-pressed', String(place === state.place));
      const input = make('input', row);
      input.value = state.texts[place] || '';
      input.setAttribute('aria-label', `${label}的来源`);
      input.addEventListener('input', () => {
        state.texts[place] = input.value.trim();
        show();
      });
    }
  }

  /** The widget, what it says is wrong, what was read how, and the code. */
  function show() {
    const holder = byId('preview');
    const fields = JSON.stringify(fieldsOf());
    let widget = holder.firstElementChild;
    if (!widget || widget.localName !== state.widget) {
      empty(holder);
      widget = make(state.widget, holder);
    }
    widget.setAttribute('fields', fields);
    const address = byId('address').value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    const quoted = fields.replace(/&/g, '&amp;').replace(/'/g, '&#39;');
    byId('code').textContent =
      `<script src="union-widgets.js" defer></` +
      `script>\n<${state.widget} src="${address}" refresh="300"\n  fields='${quoted}'>\n</${state.widget}>`;
    byId('copied').textContent = '';
    // The widget draws first; what it found wrong is known then.
    Promise.resolve(widget.updateComplete).then(tell);
  }

  function tell() {
    const holder = byId('messages');
    const widget = byId('preview').firstElementChild;
    const issues = (widget && widget.issues) || [];
    empty(holder);
    make('p', holder, issues.length === 0 ? '没有问题。' : `${issues.length} 处问题：`);
    const list = make('ul', holder);
    for (const { path, message, received } of issues.slice(0, 20))
      make('li', list, `${path || '/'} ${message}${received === 'undefined' ? '' : `，收到 ${received}`}`);
    const table = byId('readings');
    while (table.rows.length > 0) table.deleteRow(0);
    const head = table.insertRow();
    for (const name of ['位置', '来自', '收到', '读成']) make('th', head, name).scope = 'col';
    const readings = (feed.explain ? feed.explain() : []).flatMap((one) => one.readings);
    for (const { to, from, received, read } of readings.slice(0, 60)) {
      const row = table.insertRow();
      for (const cell of [to, from || '常量', received, read || '未能读出']) make('td', row, cell);
    }
  }

  function readDocument() {
    const note = byId('document-note');
    try {
      state.document = JSON.parse(text.value);
    } catch (error) {
      note.textContent = `不是有效的 JSON：${error.message}`;
      return;
    }
    note.textContent = '';
    empty(byId('tree'));
    drawTree(byId('tree'), state.document, []);
    if (feed.push) feed.push(state.document);
    show();
  }

  function chooseWidget(tag, texts) {
    state.widget = tag;
    state.texts = texts;
    state.place = Object.keys(WIDGETS[tag].places)[0];
    for (const press of byId('widgets').children)
      press.setAttribute('aria-pressed', String(press.dataset.tag === tag));
    showPlaces();
  }

  for (const [tag, { label }] of Object.entries(WIDGETS)) {
    const press = button(byId('widgets'), label, () => {
      chooseWidget(tag, {});
      show();
    });
    press.dataset.tag = tag;
  }
  for (const [label, sample] of Object.entries(SAMPLES)) {
    button(byId('samples'), label, () => {
      chooseWidget(sample.widget, { ...sample.texts });
      text.value = JSON.stringify(sample.document, null, 2);
      readDocument();
    });
  }
  text.addEventListener('input', readDocument);
  byId('address').addEventListener('input', show);
  feed.addEventListener('union-data', tell);
  feed.addEventListener('union-invalid', tell);
  byId('copy').addEventListener('click', () => {
    const said = byId('copied');
    const code = byId('code');
    // Without https there is no clipboard: the code is selected, and the person copies it.
    const select = () => {
      getSelection().selectAllChildren(code);
      said.textContent = '已选中，请按 Ctrl+C 复制';
    };
    if (!navigator.clipboard) select();
    else navigator.clipboard.writeText(code.textContent).then(() => (said.textContent = '已复制'), select);
  });
  byId('samples').firstElementChild.click();
})();
