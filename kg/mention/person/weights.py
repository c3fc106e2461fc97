"""What speaks for a name and what against it: the costs that its shapes are weighed with.

The costs are on the scale of `kg.text.segment.cost`, minus the logarithm of how frequent a word is. Whoever changes one
compares the records of a corpus before and after, and scores the annotated articles.
"""

from __future__ import annotations

from kg.pattern import regex

STOPS = "，。、；：！？…—（）()《》“”‘’【】丨 \n\t"  # at which a name ends
GIVEN = 6.5  # of a character of a given name: some 700 are in use
ONE_GIVEN, TWO_GIVEN = 1.5, 0.3  # four names in five have a given name of two characters
PART = 2.0  # of a character of a Tibetan or Mongolian name
SPELT = 3.4  # of a character of a foreign name
WED = 4.0  # of a husband's surname before one's own (four characters)
NEVER = 1e9
VERB_LAST = 8.0  # of a verb of one character that hardly ends a given name
VERB = 6.0  # of a verb of the genre, as of a frequent word
FUNCTION = 6.0  # a surname that is a frequent particle too speaks against a name
STRANGE = 7.0  # of a character in a run that is no row of words
FIRM = 5.0  # what a title before it is worth to a name
ON_DAY = regex(r"\d{1,2}[日号]")  # 外长甲·乙16日发表讲话
REIGN = regex("[一二三四五六七八九十]{1,2}世")  # 哈拉尔五世
