"""Slips of the pen: a word that is a known one but for a letter."""

from __future__ import annotations

#: A slip of one letter is looked for in capitalised words of at least this many letters.
LETTERS = 6


def shortened(word: str) -> set[str]:
    """Return the word and whatever it becomes when it loses one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def one_slip(known: str, word: str) -> bool:
    """Return whether one letter inside a word is missing, added, wrong, or changed with the next.

    This is a Damerau-Levenshtein distance of one. A letter added or lost at the end is no slip:
    it makes another word (*Meridians*).
    """
    if known == word or abs(len(known) - len(word)) > 1:
        return False
    shorter = min(len(known), len(word))
    head = next((i for i in range(shorter) if known[i] != word[i]), shorter)
    tail = 0
    while tail < shorter - head and known[-1 - tail] == word[-1 - tail]:
        tail += 1
    one, other = known[head : len(known) - tail], word[head : len(word) - tail]
    if len(known) != len(word):
        return len(one) + len(other) == 1 and tail > 0
    return len(one) == 1 or (len(one) == 2 and one == other[::-1])
