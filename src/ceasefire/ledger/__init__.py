"""Claims and what they come to: statements, findings, lineage, selections, the outlook."""
