#!/bin/sh
# Cut the two boundary files in data/geo out of Natural Earth's 1:10m countries.
#
#     sh tools/cut_boundaries.sh
#
# Needs Node.js with npm; the npm packages stay in a temporary folder. The book never needs this
# script: its output is committed. The versions are exact, so that the same bytes come out again.
set -eu

WORLD_ATLAS=2.0.2 # Natural Earth 4.1.0 as TopoJSON: neighbours share one line, not two copies of it
MAPSHAPER=0.7.70

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

printf '{"private": true}\n' >"$work/package.json"
npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel=error \
    "world-atlas@$WORLD_ATLAS" "mapshaper@$MAPSHAPER" >/dev/null

# cut NAME WEST,SOUTH,EAST,NORTH SHARE-OF-POINTS-KEPT DEGREES
#
# Lines are thinned in the topology, before countries become polygons, so borders still meet.
# gj2008: exterior rings run clockwise, as Vega needs; the newer rule would fill the globe outside.
cut() {
    "$work/node_modules/.bin/mapshaper" "$work/node_modules/world-atlas/countries-10m.json" \
        -quiet \
        -drop target=land \
        -clip bbox="$2" remove-slivers \
        -simplify weighted "$3" keep-shapes \
        -filter '!!name' \
        -each 'if (name === "Turkey") name = "Türkiye"' \
        -filter-fields name \
        -sort '(name)' \
        -o "$root/data/geo/$1.geojson" format=geojson precision="$4" gj2008 force
}

cut border 60,28.5,76,38.5 16% 0.01
cut region 24,22,80,46 1.9% 0.02
wc -c "$root/data/geo/border.geojson" "$root/data/geo/region.geojson"
