"""English forms that no rule brings back to the word they belong to."""

from __future__ import annotations

_LISTED = """
analysis analyses
be am are is was were been being
become became
begin began begun
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
child children
choose chose chosen
come came
cost costs
cut cuts cutting
deal dealt
do did done does doing
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
freeze froze frozen
get got gotten getting
give gave given
go went gone goes going
grow grew grown
hang hung
have had has having
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
learn learnt
leave left
lend lent
let lets letting
lie lay lain lying
life lives
lose lost
make made
man men
mean meant
meet met
pay paid
person people
put puts putting
read reads reading
ring rang rung
rise rose risen
run ran running
say said
see saw seen seeing
sell sold
send sent
set sets setting
shake shook shaken
show showed shown
shut shuts shutting
sing sang sung
sit sat sitting
sleep slept
speak spoke spoken
spend spent
split splits splitting
spread spreads
stand stood
steal stole stolen
stick stuck
swear swore sworn
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
wake woke woken
wear wore worn
win won winning
woman women
write wrote written writing
"""
# `left`, `lead`, `lay` and the like are also words of their own; buyers mean the verb more often.

FORMS = {
    form: words[0]
    for words in (line.split() for line in _LISTED.strip().splitlines())
    for form in words[1:]
}
"""By form."""
ALONE = frozenset(["news", "always", "series", "species", "lens"])
"""Look like plurals and are none."""
