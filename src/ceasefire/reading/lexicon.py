"""The words that the rules go by: verbs of saying, words before places, words that begin no name."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in order."""
    return tuple(text.split())


#: Verbs of saying, in the forms that news uses.
VERBS = words("""
    said says say saying deny accuse blame warn insist claim reject told tells telling added adds adding stressed stresses stressing
    insisted insists insisting claimed claims claiming accused accuses accusing blamed blames
    warned warns warning urged urges urging described describes describing announced announces
    announcing confirmed confirms confirming denied denies denying denounced denounces stated
    states stating declared declares declaring maintained maintains reported reports reporting
    noted notes noting reiterated reiterates reiterating reaffirmed reaffirms expressed
    expresses expressing admitted admits admitting acknowledged acknowledges acknowledging
    argued argues arguing asserted asserts asserting wrote writes writing criticised
    criticized criticises criticizes criticising criticizing condemned condemns condemning
    emphasised emphasized emphasises emphasizes emphasising emphasizing underlined underlines
    underlining underscored underscores signalled signaled signals pleaded pleads pleading
    explained explains explaining replied replies replying responded responds responding
    demanded demands demanding vowed vows vowing pledged pledges pledging promised promises
    promising asked asks asking tweeted posted commented comments remarked remarks continued
    concluded recalled recalls observed revealed reveals recounted joked quipped countered
    counters dismissed dismisses rejected rejects rejecting hailed hails praised praises
    welcomed welcomes lamented laments called calls calling read reads quoted cautioned
    cautions conceded concedes contended contends alleged alleges alleging complained
    complains cried shouted whispered muttered shrugged recorded records counted counts
    estimated estimates cited cites spoke speaks disclosed informed clarified suggested
    suggests predicted hoped hopes hoping laughed sighed tally tallied listed repeated repeats
    repeating opined echoed lauded slammed slams branded labelled labeled characterised
    characterized termed deplored appealed appeals testified related retorted chimed murmured
    pointed put puts gave gives raised revised lowered corrected issued agreed agrees
""")

#: Those of them that also have common meanings that report nothing.
WEAK = words("""
    put puts claim blame gave gives raised revised lowered corrected counted counts recorded records
    called calls calling spoke speaks read reads continued pointed demands reports claims
    comments counters hopes tally notes remarks states praises appeals estimates listed
    related promises warning pledges
    issued
""")

#: Those that can stand before their subject: *…, said the minister*.
INVERTING = words("""
    said says added adds wrote explained replied noted warned insisted recalled asked declared argued
    claimed reported remarked
""")

#: Capitalised words that begin a sentence and no name.
NOT_NAMES = words("""
    The A An He She It They We I On In At But And Or As By For From To His Her Its Their This
    That These Those Both Each If When While After Before Since Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August
    September October November December However Meanwhile Earlier Later Also Yet Still There
    Here No Not Officials Police Witnesses Residents Sources
""")

#: After these a capital or a country is the place, and not its government.
PLACE_BEFORE = words("""
    in at near into from to across inside outside over through throughout towards toward
    around within via beyond off
""")

#: After these and *of*, too.
PLACE_OF = words("""
    city town capital outskirts streets province district north south east west northeast
    northwest southeast southwest part parts people land soil territory skies village airport
    kilometres kilometers km miles centre center
""")
