"""A chapter as data: manuscript, cells, lint, the view of a day, what a page rests on."""
