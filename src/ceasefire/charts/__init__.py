"""The figures: one function each, from a ledger to an Altair chart.

All but the maps are a column of labelled rows, so that the same chart can be read at 680 and at 330
pixels. Charts see the ledger and never a file.
"""

from ceasefire.charts.indicators import indicators
from ceasefire.charts.maps import map_of_events
from ceasefire.charts.positions import positions
from ceasefire.charts.support import support
from ceasefire.charts.timeline import timeline
from ceasefire.charts.tolls import tolls

__all__ = ["indicators", "map_of_events", "positions", "support", "timeline", "tolls"]
