"""Words that hold sentences together and say nothing about a buyer, by language.

With short forms; the little verbs that say nothing by themselves are among them.
"""

from __future__ import annotations

_ENGLISH = """
a about above actually after again against ago ah all almost alone along already also although
always am an and another any anybody anyone anything anyway are aren't around as at away back be
because been before behind being below beside besides between beyond both but by came can can't
cannot come could couldn't did didn't do does doesn't doing don't done down during each either
else enough er etc even ever every everybody everyone everything exactly except few for from
further gave get gets getting give given go goes going gone gonna got gotta ha had hadn't haha
hahaha has hasn't have haven't having he he'd he'll he's hello her here here's hers herself hey
hi him himself his hm hmm how how's however huh i i'd i'll i'm i've if in indeed inside instead
into is isn't it it'd it'll it's its itself just kind kinda know least less let let's like
little lot lots made make makes making many may maybe me mean might mine more most mostly much
must my myself near neither never next no nobody none nor not nothing now nowhere of off oh ok
okay on once one ones only onto or other others otherwise ought our ours ourselves out outside
over own per perhaps please pretty probably put quite rather really right said same saw say
saying says see seem seems seen several shall she she'd she'll she's should shouldn't since so
some somebody somehow someone something sometimes somewhere soon sort still stuff such sure take
taken takes than thank thanks that that'd that'll that's the their theirs them themselves then
there there'd there's therefore these they they'd they'll they're they've thing things think
this those though thought three through thus till to together too took toward towards two uh um
under unless until up upon us used using usually very want wanted wants was wasn't way we we'd
we'll we're we've well went were weren't what what's whatever when when's whenever where where's
whether which while who who's whoever whole whom whose why will with within without won't would
wouldn't yeah yep yes yet you you'd you'll you're you've your yours yourself yourselves
"""
_GERMAN = """
ab aber ach all alle allem allen aller allerdings alles als also am an andere anderen anderer
anderes andern auch auf aus außer außerdem bei beim bereits besser bevor bin bis bisher bisschen
bist bitte bloß da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran
darauf daraus darf darin darum darunter darüber das dass davon davor dazu dein deine dem den
denen denn dennoch der deren des deshalb dessen deswegen dich die dies diese diesem diesen
dieser dieses dir doch dort du durch dürfen eben ebenso egal eher eigentlich ein eine einem
einen einer eines einfach einig einige einigen einiger einiges einmal er erst erste ersten es
etwa etwas euch euer eure fast für gab ganz ganze ganzen gar gegen gehabt gemacht genau genug
gerade gern gesagt geworden gibt ging gut ha haha hab habe haben hallo halt hat hatte hatten her
hier hin hinter hm hätte hätten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in
innerhalb ins ist ja jede jedem jeden jeder jedes jedoch jemand jene jetzt kam kann kannst kaum
kein keine keinem keinen keiner keines komme kommen kommt konnte konnten können könnte könnten
lang lassen leider mach mache machen macht machte mal man manche manchmal mehr mein meine meinem
meinen meiner meist meistens mich mir mit muss musste mussten möchte möchten mögen möglich
müssen müsste na nach nachdem nachher natürlich ne neben nein nicht nichts nie niemand noch nun
nur ob oben oder oft ohne okay paar richtig sache sachen sage sagen sagt sagte schon sehr sei
sein seine seinem seinen seiner seit selber selbst sich sicher sie sind so sobald sogar solange
solche soll sollen sollte sollten sondern sonst soviel sowie sozusagen um und uns unser unsere
unserem unseren unter viel viele vielen vieles vielleicht vom von vor vorher völlig wann war
waren warum was wegen weil weiter welche welchem welchen welcher welches wem wen wenig weniger
wenn wer werde werden weshalb wie wieder wieso will wir wird wirklich wo wobei wohl wollen
wollte wollten worden wurde wurden wäre wären würde würden zu zum zur zurück zusammen zwar zwei
zwischen äh ähm über überhaupt übrigens
"""

ENGLISH = frozenset(_ENGLISH.split())
GERMAN = frozenset(_GERMAN.split())
