# The locale that dates and numbers are written by.
locale = en-GB
locale-day = locale

date-interval = { $start } to { $end }
date-from = from { $start }
date-until = until { $end }
date-unknown = unknown
date-approximate = about { $date }
date-uncertain = { $date }, uncertain
date-approximate-uncertain = about { $date }, uncertain
date-season = { $season } { $year }
date-decade = the { $decade }s
date-century = century { $century }
season-spring = spring
season-summer = summer
season-autumn = autumn
season-winter = winter

### Files and folders (store)
diagnostic-no-such-path = There is no such file or folder.
    .hint = Check the spelling, and whether the path is seen from this folder.
diagnostic-unreadable = This cannot be read: { $why }.
    .hint = Check that you may read it.
diagnostic-too-large = This is larger than { $limit } MiB and was not read.
    .hint = Split it into one file per article.
diagnostic-unknown-kind = Passed over: not a kind of file that articles come in.
    .hint = Articles are read from text, Markdown and HTML files.
diagnostic-internal = The program broke on this article, which is a mistake of ours.
    .hint = Send it to us with the words above.
diagnostic-link = Passed over: links inside a folder are not followed.
    .hint = Name the file or folder that it leads to.

### Command line
diagnostic-as-of-unknown-date = Left out: nobody knows whether it was published by { $day }.
    .hint = Give its publication date with --published.
cli-cannot-write = The output cannot be written: { $why }.
cli-no-events = There is no event to draw: no article tells of a happening with a date.
    .hint = "linimasa extract" lists the date expressions that were found.
cli-no-window-built = This build of Linimasa has no window.
    .hint = "linimasa render -o timeline.png" draws the timeline without one.
cli-no-display = There is no display to open a window on.
    .hint = "linimasa render -o timeline.png" draws the timeline without one.
cli-no-such-path = "{ $given }" is neither a command nor a file or folder.
    .hint = Commands are extract, events and render; "linimasa --help" tells more.
usage-ui-language = There are no words in "{ $given }" for --ui-lang; there are { $known }.
usage-language = The language "{ $given }" is not known to --lang; known are auto, { $known }.
    .hint = At base level (absolute dates and simple relative words) also { $base }.
usage-day = { $option } takes a day such as 2025-10-26, not "{ $given }".
usage-edtf = { $option } takes a date such as 2025-10-26, 2025-10 or 2025, not "{ $given }".
usage-jobs = --jobs takes a number from 1 upwards.
usage-size = --size takes width and height in pixels such as 1920x1080, each from 64 to { $most }, not "{ $given }".
usage-dpi = --dpi takes a number from 24 to 2400.
usage-theme = There is no theme "{ $given }"; there are { $known }.
usage-ending = The kind of picture is told by its file's ending, and "{ $file }" ends in none that can be drawn.
    .hint = Use an ending of .png or .svg.
usage-from-after-to = --from { $from } lies after --to { $to }.
usage-timex3-folder = A TimeML document holds one article, and there are several.
    .hint = Give a folder for them with -o; each article becomes a file in it.
usage-stdin-alone = "-" reads all articles from standard input and cannot stand beside other paths.
usage-window-stdin = The window cannot read articles from standard input.
    .hint = Use "-" with extract, events or render.

### Why this date
# Why a phrase has its date. The first sentence of a reading names the phrase, what it counts from and what was reckoned.
unit-name = { $unit ->
    [second] second
    [minute] minute
    [hour] hour
    [day] day
    [weekend] weekend
    [week] week
    [month] month
    [quarter] quarter
    [half] half-year
    [year] year
    [decade] decade
   *[century] century
 }
unit-count = { $unit ->
    [second] { $count ->
        [one] { $count } second
       *[other] { $count } seconds
     }
    [minute] { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
     }
    [hour] { $count ->
        [one] { $count } hour
       *[other] { $count } hours
     }
    [day] { $count ->
        [one] { $count } day
       *[other] { $count } days
     }
    [weekend] { $count ->
        [one] { $count } week
       *[other] { $count } weeks
     }
    [week] { $count ->
        [one] { $count } week
       *[other] { $count } weeks
     }
    [fortnight] { $count ->
        [one] { $count } fortnight
       *[other] { $count } fortnights
     }
    [month] { $count ->
        [one] { $count } month
       *[other] { $count } months
     }
    [quarter] { $count ->
        [one] { $count } quarter
       *[other] { $count } quarters
     }
    [half] { $count ->
        [one] { $count } half-year
       *[other] { $count } half-years
     }
    [year] { $count ->
        [one] { $count } year
       *[other] { $count } years
     }
    [decade] { $count ->
        [one] { $count } decade
       *[other] { $count } decades
     }
   *[century] { $count ->
        [one] { $count } century
       *[other] { $count } centuries
     }
 }
holder-name = { $unit ->
   *[other] { unit-name }
 }
same-name = { $unit ->
   *[other] { unit-name }
 }
part-name = { $part ->
    [day] day
    [weekend] weekend
    [week] week
    [month] month
    [quarter] quarter
    [season] season
    [half] half-year
   *[year] year
 }
anchor-published = the publication day, { $date } ({ $basis ->
    [header] from the header line
    [metadata] from the page’s metadata
    [url] from the link
   *[given] as given
 })
anchor-quotation = the day of the quotation, { $date }
anchor-mention = “{ $told }” in the text, { $date }
step-stated = “{ $phrase }” names its date itself.
step-from-sentence = “{ $phrase }” names no year; the year stands elsewhere in the same sentence.
step-same-day = “{ $phrase }” = { $anchor }.
step-days-before = “{ $phrase }” = { $count ->
    [1] the day
   *[other] { $count } days
 } before { $anchor }.
step-days-after = “{ $phrase }” = { $count ->
    [1] the day
   *[other] { $count } days
 } after { $anchor }.
step-period-same = “{ $phrase }” = the { same-name } of { $anchor }.
step-periods-before = “{ $phrase }” = the { unit-name } { $count ->
    [1] before that of
   *[other] that lies { unit-count } before
 } { $anchor }.
step-periods-after = “{ $phrase }” = the { unit-name } { $count ->
    [1] after that of
   *[other] that lies { unit-count } after
 } { $anchor }.
step-part-same = “{ $phrase }” = the { part-name } that it names in the { unit-name } of { $anchor }.
step-part-before = “{ $phrase }” = the { part-name } that it names in the { unit-name } { $count ->
    [1] before that of
   *[other] that lies { unit-count } before
 } { $anchor }.
step-part-after = “{ $phrase }” = the { part-name } that it names in the { unit-name } { $count ->
    [1] after that of
   *[other] that lies { unit-count } after
 } { $anchor }.
step-weekday-before = “{ $phrase }” = the last day of that name before { $anchor }.
step-weekday-same = “{ $phrase }” = { $anchor }, which is a day of that name itself.
step-weekday-after = “{ $phrase }” = the first day of that name after { $anchor }.
step-no-month = “{ $phrase }” names no month; the month is found from { $anchor }.
step-no-year-said = “{ $phrase }” names no year; the year is found from { $anchor }.
step-no-year-number = “{ $phrase }” names no year in figures; the year is found from { $anchor }.
step-tense-past = The words around it speak of the past.
step-tense-future = The words around it speak of the future.
step-in-quotation = It stands in a quotation, and the text does not say on which day that was said.
step-clock = “{ $phrase }” names no day; it is taken to be on { $anchor }.
step-clock-before = “{ $phrase }” = { unit-count } before { $anchor }.
step-clock-after = “{ $phrase }” = { unit-count } after { $anchor }.
step-range = “{ $phrase }” runs from one date to another; both are found from { $anchor }.
step-from-story = “{ $phrase }” belongs to the story that the text tells there; it follows { $anchor }.
step-from-day = “{ $phrase }” belongs to the day told beside it: { $anchor }.
step-compared = “{ $phrase }” = the same part of another year as { $anchor }.
step-length-until = “{ $phrase }” = the { $count ->
    [1] { unit-name }
   *[other] { unit-count }
 } up to { $anchor }.
step-length-from = “{ $phrase }” = the { $count ->
    [1] { unit-name }
   *[other] { unit-count }
 } after { $anchor }.
step-length-begins = “{ $phrase }” = { unit-count }, the first of which is { $anchor }.
step-same-days = “{ $phrase }” = the same days as { $anchor }.
step-no-anchor = “{ $phrase }” counts from the publication day, and the article does not say which day that was.
step-no-year = “{ $phrase }” lies in a year that nothing in the article tells.
step-unresolved = “{ $phrase }” does not say enough to be put on the calendar.
step-set = “{ $phrase }” is something that repeats, not one date.
step-vague = “{ $phrase }” is too vague for the calendar.
step-length = “{ $phrase }” is a length of time; the text does not say where on the calendar it lies.
step-after-event = “{ $phrase }” counts from something that has to happen first.
step-approximate = The text says it only roughly.
step-narrowed = { $part ->
    [start] Only the beginning of that time is meant.
    [mid] Only the middle of that time is meant.
    [end] Only the end of that time is meant.
   *[so-far] Only the part of that time before the publication day is meant.
 }
step-holiday = A day with a name; the rule of the calendar gives its date.
step-easter = A day that is counted from Easter Sunday.
step-lunar = Reckoned by the lunar calendar of Vietnam (UTC+7).
step-lunar-doubt = Reckoned by the lunar calendar of Vietnam at UTC+7; calendars of that time that were kept at UTC+8 have another day.
step-chinese = Reckoned by the lunar calendar of China (UTC+8).
step-hijri = Reckoned by the Hijri calendar of Mecca; where the moon is sighted it can be a day earlier or later.
step-proclaimed = The day that the authorities proclaimed for that year.
step-fiscal = A fiscal year that begins in another month than January, as the article says or its country has it.
step-url-stamp = “{ $phrase }” is a time stamp in the address of the source.
step-result = Result: { $date }.
alternative-weekday = With the weekday that the text gives, it would be { $date }.
alternative-order = With day and month the other way round, it would be { $date }.
diagnostic-weekday-mismatch = “{ $phrase }”: the weekday is not that of { $main }; with the weekday it would be { $other }.
    .hint = Look at the article, and choose one of the two.
diagnostic-day-month-order = “{ $phrase }” can be { $main } or { $other }.
    .hint = Look at other dates of the same page to see whether the day or the month comes first.

### Reading files
diagnostic-binary = This is no text but { $format ->
    [binary] binary data
   *[other] a { $format } file
 }.
    .hint = Save the article as text, Markdown or HTML.
diagnostic-bad-bytes = { $count ->
    [one] One character could not be decoded and is shown as �.
   *[other] { $count } characters could not be decoded and are shown as �.
 }
    .hint = Save the file as UTF-8.
diagnostic-empty = There is no text in it.
    .hint = Check that the file was saved whole.
diagnostic-html-too-deep = The page nests its elements too deeply; it was read without regard to its structure.
    .hint = Copy the article's text into a plain text file.
diagnostic-front-matter = The line “{ $key }: { $value }” of the front block is not understood.
    .hint = Known are title, publisher, url, published, language, kind and after.
diagnostic-json-line = This line is no JSON object with a text: { $why }.
    .hint = One article a line: an object with "id" and "text".
diagnostic-json-no-text = This line has no "text".
    .hint = One article a line: an object with "id" and "text".
diagnostic-given-date = The publication date “{ $value }” is not understood.
    .hint = Write it as 2015-03-04, 2015-03 or 2015.

### Why claims were joined
join-lead = The claim that the event's date is taken from.
join-same-dates = The same happening on the same date: { $evidence }.
join-refines = The same happening; one date lies within the other: { $evidence }.
join-gathering = Told of the same days of the same gathering.
join-supersedes = The same plan with another date, moved since: { $evidence }.
join-conflicts = The same happening with another date: the sources disagree ({ $evidence }).
join-mention = Tells of the same happening without a date: { $evidence }.
derived-first-day = Derived: the first day of “{ $gathering }” ({ $days }).
derived-last-day = Derived: the last day of “{ $gathering }” ({ $days }).
derived-between = Derived: from “{ $first }” to “{ $last }”.
derived-picture = Derived: pictured in an article of { $day }, so about that day.
join-timezone = The same happening; the other day is that of another time zone ({ $evidence }).
likeness-story = the same day of the same story
likeness-concept = the same kind of happening in the same story
likeness-names = both name { $names }
likeness-numbers = both give { $numbers }
likeness-words = they say it in much the same words
apart-subject = The same kind of happening, but of something else.
apart-unlinked = The same kind of happening, but nothing else in common.

### Concepts of the lenses
concept-treaty-mandate = Mandate
concept-treaty-negotiation = Negotiation
concept-treaty-adoption = Adoption
concept-treaty-opening-for-signature = Opening for signature
concept-treaty-signature = Signature
concept-treaty-ratification = Ratification
concept-treaty-accession = Accession
concept-treaty-entry-into-force = Entry into force
concept-treaty-open-period = Open for signature until
concept-treaty-implementation = Implementation
concept-treaty-withdrawal = Withdrawal
concept-meeting-talks = Meeting
concept-meeting-visit = Visit
concept-meeting-conference = Conference
concept-meeting-opening-session = Opening session
concept-meeting-closing-session = Closing session
concept-meeting-press-conference = Press conference
concept-statement-announcement = Announcement
concept-statement-accusation = Accusation
concept-statement-denial = Denial
concept-statement-warning = Warning
concept-election-vote = Election
concept-election-result = Result
concept-election-nomination = Nomination
concept-election-campaign = Campaign
concept-court-investigation = Investigation
concept-court-search = Search
concept-court-questioning = Questioning
concept-court-suspect-named = Suspect named
concept-court-arrest = Arrest
concept-court-release = Release
concept-court-indictment = Indictment
concept-court-hearing = Hearing
concept-court-demand = Sentence demanded
concept-court-verdict = Verdict
concept-court-appeal = Appeal
concept-court-lawsuit = Lawsuit
concept-court-extradition = Extradition
concept-crime-corruption = Alleged corruption
concept-crime-fraud = Alleged fraud
concept-crime-killing = Killing
concept-crime-theft = Theft or robbery
concept-crime-assault = Assault
concept-crime-smuggling = Smuggling
concept-crime-hacking = Cyberattack
concept-crime-dumping = Pollution
concept-lawmaking-bill = Bill
concept-lawmaking-passage = Law passed
concept-lawmaking-promulgation = Decree
concept-lawmaking-force = Takes effect
concept-disaster-quake = Earthquake
concept-disaster-aftershock = Aftershock
concept-disaster-flood = Flood
concept-disaster-landslide = Landslide
concept-disaster-tsunami = Tsunami
concept-disaster-fire = Fire
concept-disaster-eruption = Eruption
concept-disaster-storm = Storm
concept-disaster-accident = Accident
concept-disaster-sinking = Sinking
concept-disaster-collapse = Collapse
concept-disaster-outbreak = Outbreak
concept-disaster-blackout = Power failure
concept-disaster-rescue = Rescue and recovery
concept-conflict-attack = Attack
concept-conflict-clash = Clash
concept-conflict-ceasefire = Ceasefire
concept-conflict-explosion = Explosion
concept-conflict-shooting = Shooting
concept-conflict-withdrawal = Withdrawal of troops
concept-conflict-prisoner-swap = Exchange of prisoners
concept-company-merger = Merger or takeover
concept-company-shareholders = Shareholders
concept-company-results = Company results
concept-company-contract = Contract
concept-company-bankruptcy = Insolvency
concept-company-layoff = Layoffs
concept-company-listing = Listing
concept-company-recall = Product recall
concept-company-investment = Investment
concept-sport-match = Match
concept-sport-final = Final
concept-sport-title = Title
concept-sport-transfer = Transfer
concept-sport-suspension = Sanction
concept-office-appointment = Appointment
concept-office-resignation = Resignation
concept-office-dismissal = Dismissal
concept-office-inauguration = Inauguration
concept-life-death = Death
concept-life-funeral = Funeral
concept-life-hospital = In hospital
concept-deadline-deadline = Deadline
concept-deadline-extension = Extension
concept-protest-protest = Protest
concept-protest-strike = Strike
concept-opening-opening = Opening
concept-opening-closure = Closure
concept-opening-launch = Launch
concept-opening-suspension = Suspension
concept-opening-resumption = Resumption
concept-construction-groundbreaking = Start of construction
concept-construction-construction = Construction
concept-construction-completion = Completion
concept-construction-trial-run = Test or inspection
concept-agreement-signing = Agreement signed
concept-agreement-deal = Deal
concept-schedule-postponement = Postponement
concept-schedule-cancellation = Cancellation
concept-occasion-ceremony = Ceremony
concept-occasion-award = Award
concept-none = Other

### Canvas and pictures
axis-today = today
lane-unknown = unknown
language-id = Indonesian
language-vi = Vietnamese
language-en = English
language-base = { $tag } (base level)
language-es = Spanish
status-happened = happened
status-planned = planned
status-projected = projected
status-conditional = conditional
status-cancelled = cancelled
status-disputed = alleged or denied
legend-day = a day
legend-period = a period, day not stated
legend-open = since or until, other end open
legend-uncertain = a date that is uncertain
legend-approximate = approximate
legend-planned-day = planned day
legend-planned-period = planned period
legend-projected = projected: somebody’s forecast
legend-conditional = conditional
legend-cancelled = cancelled
legend-disputed = alleged or denied
node-event = { $title }, { $date }, { $status }, { $count ->
    [one] one source
   *[other] { $count } sources
 }
node-cluster = { $count ->
    [one] one more event
   *[other] { $count } more events
 } here
condition-days = { $count } days after { $prerequisite } no. { $number }
condition-months = { $count } months after { $prerequisite } no. { $number }
condition-first-of-month = first day of the month { $count } months after { $prerequisite } no. { $number }
picture-title = Timeline
picture-summary = { $events ->
    [one] One event
   *[other] { $events } events
 } from { $articles ->
    [one] one article
   *[other] { $articles } articles
 }
picture-sources = Sources
picture-footer = Made with Linimasa
source-undated = undated
brief-after = Brief by Linimasa after { $publisher }
export-size = A picture of { $width } × { $height } pixels cannot be made: each side needs at least 1 and at most 16384.
export-render = The picture could not be drawn: { $why }.

### Rendering
cli-missing-characters = The font has no glyph for these characters, which are missing in the picture: { $characters }

### Decisions
join-by-hand = Put together by a person.
join-added = Chosen by a person from the text.
act-accept = Accepted
act-dismiss = Dismissed
act-unsure = Left for later
act-merge = Put together
act-split = Taken apart
act-retime = Dated anew
act-retitle = Renamed
act-tag = Tagged
act-note = Note written
act-add = Added from the text
act-set-published = Publication date set
act-set-rank = Source rank set
act-date-prerequisite = Prerequisite dated
act-revert = Decision withdrawn
conflict-event-gone = The event of this decision is no longer told by any article.
    .hint = It holds again once the article is back; or take the decision back.
conflict-event-in-pieces = The articles now tell this event as several; the decision holds for the one with its leading claim.
    .hint = Look at the others, and merge them if they are one.
conflict-article-gone = The article of this decision is not here, or its text has changed.
conflict-passage-gone = The passage that this event was added from is not in the article.
conflict-no-date = The date of this decision lies on no calendar day.
conflict-no-condition = This event waits for nothing any more.
conflict-nothing-to-split = These claims are no part of the event, or are all of it.
conflict-now-found = The articles now tell this themselves: “{ $title }”.
    .hint = Merge the two.
conflict-date-moved = When this was decided the articles said { $was }; now they say { $now }.
    .hint = Decide again, or take the decision back.
conflict-dismissed-told-again = Another article tells of this dismissed event.
    .hint = Look at it again.
conflict-publisher-gone = No article is by { $publisher }.
conflict-published-stated = The article itself says that it appeared on { $now }; you set { $was }.

### Project files
store-not-found = There is no file { $path }.
    .hint = It may have been moved or renamed; open it from where it is now.
store-unreadable = { $path } cannot be read: { $why }.
store-too-large = { $path } is larger than { $limit } MiB and is not read.
    .hint = A project of that size was not written by this program.
store-not-json = { $path } is damaged at line { $line }, column { $column }: { $why }.
    .hint = The version before the last save is beside it, with .bak at the end of its name.
store-not-a-project = { $path } is not a Linimasa project.
store-newer = { $path } was written by a later version of Linimasa (form { $version }).
    .hint = Update the program; this version would lose what it does not know.
store-locked = { $path } is open in another window of Linimasa.
    .hint = Go on there, or close it first.
store-disk-full = There is no space left to write { $path }; the file that was there is unchanged.
    .hint = Make room, or save the project on another disk.
store-read-only = { $path } may not be written; the file that was there is unchanged.
    .hint = Save the project under another name or in another folder.
store-folder-gone = The folder of { $path } is not there any more.
    .hint = Save the project in another folder: everything is still here in the window.
store-not-a-file = { $path } is no file that a project could be kept in.
    .hint = Choose a name in a folder.
store-unwritable = { $path } cannot be written: { $why }. The file that was there is unchanged.
    .hint = Save the project under another name.
diagnostic-project-no-list = This is no list, so nothing of it is read.
diagnostic-project-unread = This entry cannot be read ({ $why }); it is kept in the file as it is.
diagnostic-project-long = This entry is longer than { $limit } bytes and is not read; it is kept in the file as it is.
diagnostic-project-cleaned = Control characters or marks that turn the direction of writing were taken out.
diagnostic-project-url = This address is neither http nor https and is left out: { $url }
diagnostic-project-hash = The text is not the one that was stored: it was changed outside of Linimasa.
    .hint = Decisions about the old text no longer find their place.
diagnostic-project-sentences = The sentences do not fit the text, which is read anew.
diagnostic-project-dangling = Decision { $id } is about an article that is not in the project.
diagnostic-project-journal = The journal beside this project goes on from another version of it; it is kept as { $path }.
diagnostic-check-kind = Nobody knows how to check this kind of file.
    .hint = Project files end in .linimasa.
check-fine = { $path }: { $articles ->
    [one] one article
   *[other] { $articles } articles
 }, { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
 }; nothing is wrong.

### Curation
evidence-why-articles = What the articles say of the date
button-undo = Undo
button-redo = Redo
menu-project = Project
menu-recent = Opened last
menu-save = Save
menu-save-as = Save as…
menu-add-files = Add articles…
menu-add-folder = Add a folder…
menu-published = { $count ->
    [0] Publication dates: none missing
    [one] Publication dates: one missing…
   *[other] Publication dates: { $count } missing…
 }
menu-ranks = Source ranks…
project-unnamed = Not saved yet
project-unsaved = There are unsaved changes.
project-saved = Everything is saved.
review-progress = { $done } of { $all } reviewed
review-next = Next
review-keys = A accept · X dismiss · U later · M merge
review-open = Not reviewed
review-show = Show
review-restore = Bring back
review-conflicts = { $count ->
    [one] One decision no longer fits
   *[other] { $count } decisions no longer fit
 }
review-dismissed = { $count ->
    [one] One dismissed event
   *[other] { $count } dismissed events
 }
history-title = { $count ->
    [one] History: one decision
   *[other] History: { $count } decisions
 }
history-revert = Take back
curate-accept = Accept
curate-dismiss = Dismiss
curate-unsure = Later
curate-merge = Merge…
curate-split = Split…
curate-date = Date…
curate-prerequisite = Date of what it waits for…
curate-title = Title…
curate-tag = Tag…
curate-note = Note…
curate-add = Make an event of this sentence…
curate-merge-with = Put together with
curate-split-which = Which claims tell of another event?
curate-date-hint = In words or figures: “end of 2026”, “akhir 2026”, “25/10/2025”, 2026-10~
curate-not-a-date = Not understood as a date.
curate-read-from = read from “{ $phrase }”
curate-articles-say = The articles say { $date }.
curate-was-called = Found as “{ $title }”.
published-title = Publication dates
published-hint = These articles do not say when they appeared. With a date their “yesterday” and “next week” can be read.
published-set = { $count ->
    [0] Set dates
    [one] Set one date
   *[other] Set { $count } dates
 }
ranks-title = Source ranks
ranks-hint = The nearest source leads an event: its date and its words come first.
rank-official = Official record
rank-wire = News agency
rank-outlet = Outlet
rank-other = Other
leave-title = Save the changes?
leave-hint = There are decisions that were not saved yet.
leave-save = Save
leave-discard = Do not save
recovery-title = Brought back
recovery-hint = { $count ->
    [one] Linimasa ended before one step was saved. It is here again.
   *[other] Linimasa ended before { $count } steps were saved. They are here again.
 }
recovery-keep = Keep
recovery-drop = Go back to what was saved
notice-saved = Saved: { $path }
notice-undone = Undone: { $act }
notice-redone = Done again: { $act }
notice-no-journal = This folder cannot be written to: what you decide is kept only once you save it elsewhere.
notice-added = { $articles ->
    [0] No new article.
    [one] One article added: { $new } new events, { $changed } changed.
   *[other] { $articles } articles added: { $new } new events, { $changed } changed.
 }

### Export of data
usage-format = There is no format { $given }. Known are { $known }.
usage-data-ending = The ending of { $file } names no format. Give one with --format: { $known }.
leaves-events = { $count ->
    [one] One event leaves with title, date and status.
   *[other] { $count } events leave with title, date and status.
 }
leaves-sources = { $count ->
    [one] One source leaves with publisher, title, date and address.
   *[other] { $count } sources leave with publisher, title, date and address.
 }
leaves-quotes = { $count ->
    [0] No sentence is quoted.
    [one] One sentence is quoted.
   *[other] { $count } sentences are quoted.
 }
leaves-texts = { $count ->
    [one] The whole text of one article leaves.
   *[other] The whole texts of { $count } articles leave.
 }
leaves-nothing-else = No note, no dismissed event and no name of a file leaves.
leaves-skipped = { $count ->
    [one] One event without a day has no place in this format.
   *[other] { $count } events without a day have no place in this format.
 }
menu-export-data = Export data…
data-title = Export data
data-format = Format
data-texts = Whole texts of the articles
data-bom = Byte order mark for spreadsheets
data-leaves = What leaves

### The window
button-open-article = Open article
button-read = Show in article
button-copy-citation = Copy citation
button-back = Back to the event
button-export = Export picture
button-fit = Fit all
button-cancel = Cancel
button-save = Save…
button-ok = OK
button-dismiss = Dismiss
menu-open = Open
menu-open-files = Open files…
menu-open-folder = Open folder…
menu-sample-briefs = Sample: the Hanoi Convention
menu-sample-fiction = Sample: a fictional story
lanes-concept = Lanes by concept
lanes-status = Lanes by status
lanes-source = Lanes by source
lanes-language = Lanes by language
lanes-together = One lane
theme-system = System theme
theme-light = Light
theme-dark = Dark
own-name-en = English
own-name-id = Bahasa Indonesia
own-name-vi = Tiếng Việt
tip-sources = { $count ->
    [one] one source
   *[other] { $count } sources
 }
evidence-why = Why this date
why-phrase = The text says “{ $phrase }”.
evidence-claims = { $count ->
    [one] One claim
   *[other] { $count } claims
 }
evidence-part-of = Part of
evidence-pile = { $count ->
    [one] One event
   *[other] { $count } events
 } at this place
evidence-empty = Nothing selected
evidence-empty-hint = Click an event, or press the right arrow key to go through them in time.
evidence-undated = { $count ->
    [one] One sentence
   *[other] { $count } sentences
 } nobody dated
condition-implies = For it to come in { $stated } as stated, number { $number } has to fall within { $implied }.
confidence-high = confidence: high
confidence-medium = confidence: medium
confidence-low = confidence: low
stance-attributed = According to { $speaker }
stance-alleged = Alleged: { $speaker }
stance-denied = Denied: { $speaker }
sources-title = Articles
status-empty = No articles yet
status-diagnostics = { $count ->
    [one] one diagnostic
   *[other] { $count } diagnostics
 }
status-keys = ? keys
welcome-title = Articles in, a sourced timeline out
welcome-hint = Open articles or drop them here. Nothing leaves this computer.
welcome-none = No dated event was found
welcome-none-hint = The articles are listed at the left, each with what is wrong with it.
loading-title = Reading articles
loading-count = { $done } of { $all }
export-title = Export picture
export-extent = What
export-whole = Whole timeline
export-view = Current view
export-kind = Format
export-pixels = Pixels
export-theme = Theme
export-heading = Title
export-heading-hint = as the timeline says
path-open = Which file or folder?
path-save = Save as
path-hint = The system opened no dialog. Type the path.
notice-nothing-read = Nothing could be read from what was opened.
notice-cancelled = Reading was cancelled.
notice-written = Written: { $path }
notice-not-written = { $path } cannot be written: { $why }.
notice-copied = Copied.
notice-link-refused = This address is not opened: { $url }. Only http and https are.
start-window = The window system refused the window ({ $why }); make a picture instead with `linimasa render -o timeline.png`.
start-library = A library of the window system is missing ({ $why }): install libxkbcommon-x11, libXcursor, libXi and libGL, or make a picture with `linimasa render -o timeline.png`.
choice-lanes = Lanes
choice-theme = Theme
choice-language = Language

### Finding, filtering, looking back
badge-dates = { $count } dates
badge-denied = denied
badge-alleged = alleged
facet-source = Source
facet-language = Language
facet-status = Status
facet-concept = Kind
facet-subject = Subject
facet-actor = Actor
facet-stance = Told how
facet-confidence = Confidence
facet-none = none
facet-stance-stated = stated
facet-stance-attributed = according to somebody
facet-stance-alleged = alleged
facet-stance-denied = denied
facet-confidence-high = high
facet-confidence-medium = medium
facet-confidence-low = low
filter-dim = Dim the rest instead of hiding it
filter-more = { $count } more
filter-drop = Drop this choice
filter-clear = Drop all
filter-empty = Nothing matches.
filter-empty-all = Even without one of the choices there would be nothing: drop all.
filter-without = Drop { $facet }: { $count }
search-hint = Search events and articles
search-found = { $events } events, { $passages } other passages
search-previous = Previous hit
search-next = Next hit
table-date = Date
table-title = Event
table-status = Status
table-concept = Kind
table-sources = Sources
button-table = Table
lanes-subject = Lanes by subject
lanes-actor = Lanes by actor
theme-contrast = High contrast
as-of-now = All that is known
as-of-day = As it was known on { $day }
as-of-name = Day that the timeline is seen from
as-of-earlier = One publication back
as-of-later = One publication on
as-of-unknown = Left out, as nobody knows when they appeared: { $count }
as-of-changes = Changed since: { $count }
as-of-new = new
as-of-back = Back to all that is known
range-events = { $count } events here
range-zoom = Zoom here
range-export = Export picture
minimap-name = Overview of all time
keys-title = Keys
keys-step = previous and next event in time
keys-lane = lane above and below
keys-ends = first and last event
keys-turn = one screen back and on
keys-zoom = zoom at the selected event
keys-fit = show all
keys-center = to the middle; again: with neighbours
keys-previous-view = previous view
keys-evidence = evidence
keys-read = read the article
keys-open = open the article’s link
keys-copy = copy the citation
keys-table = table or canvas
keys-search = search
keys-hit = next and previous hit
keys-as-of = one publication back and on
keys-open-files = open files
keys-export = export a picture
keys-escape = close, or select nothing
source-events = { $count ->
    [0] no event
    [one] one event
   *[other] { $count } events
 }
key-left-right = Left Right
key-up-down = Up Down
go-to-title = Go to a date
go-to-hint = For instance “12 March 2026”, “akhir 2026” or “tháng 3/2026”.
go-to-unknown = “{ $typed }” is not understood as a date.
keys-go-to = go to a date
