"""The prose lint: what a chapter says and the ledger cannot back, it cannot print.

A digit, a number word or a date outside a role, a paragraph without evidence, a sentence on an outlet
without a claim of it, and likelihood outside a judgement or beside confidence are faults of the file,
each with its line. Each module has the rules on one matter.
"""

from __future__ import annotations

from ceasefire.prose.lint.report import check, refuse

__all__ = ["check", "refuse"]
