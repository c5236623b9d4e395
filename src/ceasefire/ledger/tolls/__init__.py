"""The toll of an event under four rules, side by side: ours, UCDP's, ACLED's and Iraq Body Count's."""
