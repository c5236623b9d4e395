"""What is kept: models of sources and vocabulary, YAML with its lines, numbers and dates, fingerprints."""
