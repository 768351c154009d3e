// Very many stations on one map: its first picture, ten other views of it, and a hand that drags it.
export default {
  title: '200,000 stations in 300 towns on a map of 1200×800 px, given as an object',
  count: 200_000,
  way: 'map',
  contenders: [
    {
      name: 'ours',
      file: 'stations-ours.js',
      dist: 'station-map.js',
      settings:
        'union-station-map, clusters with counts, schematic land, search, filters and list beside the map; `first` is a part of the stations',
    },
    {
      name: 'markercluster',
      file: 'stations-markercluster.js',
      settings: 'Leaflet 1.9 with Leaflet.markercluster 1.5, a marker each, no tiles, animation off',
    },
    {
      name: 'MapLibre',
      file: 'stations-maplibre.js',
      settings:
        'maplibre-gl 6.17, GeoJSON source with cluster: true, circles without counts; WebGL without a graphics card; its worker, whose time and memory are not counted, in its gzip',
    },
    {
      name: 'ECharts',
      file: 'stations-echarts.js',
      settings:
        '6.1 scatter, canvas, tree-shaken, large: true, a point each and no clusters, inside dataZoom as the view',
    },
  ],
  limits: [
    { work: 'clusters', atMost: 400 },
    { work: 'complete', atMost: 1200 },
    { work: 'longest', atMost: 50 },
    { work: 'heap', atMost: 60 },
    { work: 'mostJump', atMost: 12 },
    { work: 'longestDrag', atMost: 50 },
    { work: 'first', peer: 'markercluster', atMost: 1 / 15 },
    { work: 'complete', peer: 'MapLibre', atMost: 1 },
    { work: 'first', peer: 'ECharts', atMost: 1.3 },
  ],
};
