"""What is shown: charts, tables, and how they become pictures and files."""
