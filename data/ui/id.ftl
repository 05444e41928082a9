# The locale that dates and numbers are written by.
locale = id
locale-day = locale

date-interval = { $start } sampai { $end }
date-from = sejak { $start }
date-until = sampai { $end }
date-unknown = tidak diketahui
date-approximate = sekitar { $date }
date-uncertain = { $date }, belum pasti
date-approximate-uncertain = sekitar { $date }, belum pasti
date-season = { $season } { $year }
date-decade = dasawarsa { $decade }-an
date-century = abad ke-{ $century }
season-spring = musim semi
season-summer = musim panas
season-autumn = musim gugur
season-winter = musim dingin

### Berkas dan folder (store)
diagnostic-no-such-path = Tidak ada berkas atau folder seperti itu.
    .hint = Periksa ejaannya, dan apakah lokasi itu dihitung dari folder ini.
diagnostic-unreadable = Ini tidak dapat dibaca: { $why }.
    .hint = Periksa apakah Anda berhak membacanya.
diagnostic-too-large = Ini lebih besar dari { $limit } MiB dan tidak dibaca.
    .hint = Pisahkan menjadi satu berkas per artikel.
diagnostic-unknown-kind = Dilewati: bukan jenis berkas yang memuat artikel.
    .hint = Artikel dibaca dari berkas teks, Markdown, dan HTML.
diagnostic-internal = Program gagal membaca artikel ini; kesalahannya ada pada kami.
    .hint = Kirimkan artikel ini kepada kami beserta pesan di atas.
diagnostic-link = Dilewati: tautan di dalam folder tidak diikuti.
    .hint = Sebutkan berkas atau folder yang ditujunya.

### Baris perintah
diagnostic-as-of-unknown-date = Tidak disertakan: tidak diketahui apakah artikel ini sudah terbit pada { $day }.
    .hint = Berikan tanggal terbitnya dengan --published.
cli-cannot-write = Keluaran tidak dapat ditulis: { $why }.
cli-no-events = Tidak ada peristiwa untuk digambar: tidak satu artikel pun menceritakan kejadian yang bertanggal.
    .hint = "linimasa extract" menampilkan ungkapan tanggal yang ditemukan.
cli-no-window-built = Versi Linimasa ini dibuat tanpa jendela.
    .hint = "linimasa render -o timeline.png" menggambar linimasa tanpa jendela.
cli-no-display = Tidak ada layar untuk membuka jendela.
    .hint = "linimasa render -o timeline.png" menggambar linimasa tanpa layar.
cli-no-such-path = "{ $given }" bukan perintah dan bukan pula berkas atau folder.
    .hint = Perintah yang ada: extract, events, dan render; "linimasa --help" menjelaskan selengkapnya.
usage-ui-language = Tidak ada kata-kata dalam "{ $given }" untuk --ui-lang; yang ada: { $known }.
usage-language = Bahasa "{ $given }" tidak dikenal oleh --lang; yang dikenal: auto, { $known }.
    .hint = Pada tingkat dasar (tanggal lengkap dan kata relatif sederhana) juga { $base }.
usage-day = { $option } memerlukan hari seperti 2025-10-26, bukan "{ $given }".
usage-edtf = { $option } memerlukan tanggal seperti 2025-10-26, 2025-10, atau 2025, bukan "{ $given }".
usage-jobs = --jobs memerlukan angka mulai dari 1.
usage-size = --size memerlukan lebar dan tinggi dalam piksel seperti 1920x1080, masing-masing 64 sampai { $most }, bukan "{ $given }".
usage-dpi = --dpi memerlukan angka dari 24 sampai 2400.
usage-theme = Tidak ada tema "{ $given }"; yang ada: { $known }.
usage-ending = Jenis gambar ditentukan oleh akhiran berkas, dan akhiran "{ $file }" tidak dapat digambar.
    .hint = Pakai akhiran .png atau .svg.
usage-from-after-to = --from { $from } jatuh setelah --to { $to }.
usage-timex3-folder = Satu dokumen TimeML memuat satu artikel, sedangkan di sini ada beberapa.
    .hint = Sebutkan map dengan -o; tiap artikel menjadi satu berkas di dalamnya.
usage-stdin-alone = "-" membaca semua artikel dari masukan standar dan tidak dapat disertai lokasi lain.
usage-window-stdin = Jendela tidak dapat membaca artikel dari masukan standar.
    .hint = Pakai "-" bersama extract, events, atau render.

### Why this date
# Mengapa suatu frasa mendapat tanggalnya. Kalimat pertama menyebut frasanya, titik tolaknya, dan hitungannya.
unit-name = { $unit ->
    [second] detik
    [minute] menit
    [hour] jam
    [day] hari
    [weekend] akhir pekan
    [week] pekan
    [month] bulan
    [quarter] triwulan
    [half] semester
    [year] tahun
    [decade] dasawarsa
   *[century] abad
 }
unit-count = { $unit ->
    [second] { $count } detik
    [minute] { $count } menit
    [hour] { $count } jam
    [day] { $count } hari
    [weekend] { $count } pekan
    [week] { $count } pekan
    [fortnight] { $count } dwipekan
    [month] { $count } bulan
    [quarter] { $count } triwulan
    [half] { $count } semester
    [year] { $count } tahun
    [decade] { $count } dasawarsa
   *[century] { $count } abad
 }
holder-name = { $unit ->
    [weekend] pekan
   *[other] { unit-name }
 }
same-name = { $unit ->
    [weekend] akhir pekan dalam pekan
   *[other] { unit-name }
 }
part-name = { $part ->
    [day] hari
    [weekend] akhir pekan
    [week] pekan
    [month] bulan
    [quarter] triwulan
    [season] musim
    [half] semester
   *[year] tahun
 }
anchor-published = hari terbit artikel, { $date } ({ $basis ->
    [header] dari baris kepala artikel
    [metadata] dari metadata halaman
    [url] dari tautan
   *[given] diberikan bersama artikel
 })
anchor-quotation = hari kutipan itu diucapkan, { $date }
anchor-mention = “{ $told }” dalam teks, { $date }
step-stated = “{ $phrase }” menyebut tanggalnya sendiri.
step-from-sentence = “{ $phrase }” tidak menyebut tahun; tahunnya tertulis di tempat lain dalam kalimat yang sama.
step-same-day = “{ $phrase }” = { $anchor }.
step-days-before = “{ $phrase }” = { $count ->
    [1] sehari
   *[other] { $count } hari
 } sebelum { $anchor }.
step-days-after = “{ $phrase }” = { $count ->
    [1] sehari
   *[other] { $count } hari
 } sesudah { $anchor }.
step-period-same = “{ $phrase }” = { same-name } yang memuat { $anchor }.
step-periods-before = “{ $phrase }” = { unit-name } { $count ->
    [1] sebelum { holder-name } yang memuat
   *[other] yang jatuh { unit-count } sebelum
 } { $anchor }.
step-periods-after = “{ $phrase }” = { unit-name } { $count ->
    [1] sesudah { holder-name } yang memuat
   *[other] yang jatuh { unit-count } sesudah
 } { $anchor }.
step-part-same = “{ $phrase }” = { part-name } yang disebutnya, dalam { unit-name } yang memuat { $anchor }.
step-part-before = “{ $phrase }” = { part-name } yang disebutnya, dalam { unit-name } { $count ->
    [1] sebelum { holder-name } yang memuat
   *[other] yang jatuh { unit-count } sebelum
 } { $anchor }.
step-part-after = “{ $phrase }” = { part-name } yang disebutnya, dalam { unit-name } { $count ->
    [1] sesudah { holder-name } yang memuat
   *[other] yang jatuh { unit-count } sesudah
 } { $anchor }.
step-weekday-before = “{ $phrase }” = hari terakhir dengan nama itu sebelum { $anchor }.
step-weekday-same = “{ $phrase }” = { $anchor }, yang memang hari dengan nama itu.
step-weekday-after = “{ $phrase }” = hari pertama dengan nama itu sesudah { $anchor }.
step-no-month = “{ $phrase }” tidak menyebut bulan; bulannya dicari dari { $anchor }.
step-no-year-said = “{ $phrase }” tidak menyebut tahun; tahunnya dicari dari { $anchor }.
step-no-year-number = “{ $phrase }” tidak menyebut tahun dengan angka; tahunnya dicari dari { $anchor }.
step-tense-past = Kata-kata di sekitarnya berbicara tentang masa lalu.
step-tense-future = Kata-kata di sekitarnya berbicara tentang masa depan.
step-in-quotation = Letaknya dalam kutipan, dan teks tidak menyebut hari kutipan itu diucapkan.
step-clock = “{ $phrase }” tidak menyebut hari; waktunya dianggap jatuh pada { $anchor }.
step-clock-before = “{ $phrase }” = { unit-count } sebelum { $anchor }.
step-clock-after = “{ $phrase }” = { unit-count } sesudah { $anchor }.
step-range = “{ $phrase }” berlangsung dari satu tanggal sampai tanggal lain; keduanya dicari dari { $anchor }.
step-from-story = “{ $phrase }” termasuk kisah yang dituturkan teks di situ; letaknya mengikuti { $anchor }.
step-from-day = “{ $phrase }” jatuh pada hari yang disebut di dekatnya: { $anchor }.
step-compared = “{ $phrase }” = masa yang sama, pada tahun lain, dengan { $anchor }.
step-length-until = “{ $phrase }” = { $count ->
    [1] satu { unit-name }
   *[other] { unit-count }
 } sampai dengan { $anchor }.
step-length-from = “{ $phrase }” = { $count ->
    [1] satu { unit-name }
   *[other] { unit-count }
 } sesudah { $anchor }.
step-length-begins = “{ $phrase }” = { unit-count }, dimulai dari { $anchor }.
step-same-days = “{ $phrase }” = hari-hari yang sama dengan { $anchor }.
step-no-anchor = “{ $phrase }” dihitung dari hari terbit artikel, dan artikel ini tidak menyebut hari terbitnya.
step-no-year = “{ $phrase }” jatuh pada tahun yang tidak disebut di mana pun dalam artikel.
step-unresolved = “{ $phrase }” tidak cukup jelas untuk ditempatkan di kalender.
step-set = “{ $phrase }” berulang, bukan satu tanggal.
step-vague = “{ $phrase }” terlalu samar untuk kalender.
step-length = “{ $phrase }” menyebut lama waktu; teks tidak menyebut letaknya di kalender.
step-after-event = “{ $phrase }” dihitung dari sesuatu yang harus terjadi lebih dulu.
step-approximate = Teks hanya menyebutnya kira-kira.
step-narrowed = { $part ->
    [start] Yang dimaksud hanya awal masa itu.
    [mid] Yang dimaksud hanya pertengahan masa itu.
    [end] Yang dimaksud hanya akhir masa itu.
   *[so-far] Yang dimaksud hanya bagian masa itu sebelum hari terbit artikel.
 }
step-holiday = Hari yang punya nama; tanggalnya menurut aturan kalender.
step-easter = Hari yang dihitung dari Minggu Paskah.
step-lunar = Dihitung menurut kalender bulan Vietnam (UTC+7).
step-lunar-doubt = Dihitung menurut kalender bulan Vietnam pada UTC+7; kalender masa itu yang memakai UTC+8 berbeda harinya.
step-chinese = Dihitung menurut kalender bulan Tiongkok (UTC+8).
step-hijri = Dihitung menurut kalender Hijriah Makkah; dengan melihat hilal bisa sehari lebih awal atau lebih lambat.
step-proclaimed = Hari yang ditetapkan pemerintah untuk tahun itu.
step-fiscal = Tahun buku yang tidak mulai pada Januari, seperti disebut artikel atau berlaku di negaranya.
step-url-stamp = “{ $phrase }” ialah cap waktu dalam alamat sumber.
step-result = Hasil: { $date }.
alternative-weekday = Dengan nama hari dalam teks, tanggalnya { $date }.
alternative-order = Bila hari dan bulan ditukar, tanggalnya { $date }.
diagnostic-weekday-mismatch = “{ $phrase }”: nama harinya bukan hari { $main }; menurut nama harinya { $other }.
    .hint = Periksa artikelnya, lalu pilih salah satu.
diagnostic-day-month-order = “{ $phrase }” dapat berarti { $main } atau { $other }.
    .hint = Lihat tanggal lain di halaman yang sama untuk mengetahui mana yang lebih dulu, hari atau bulan.

### Membaca berkas
diagnostic-binary = Ini bukan teks melainkan { $format ->
    [binary] data biner
   *[other] berkas { $format }
 }.
    .hint = Simpan artikel sebagai teks, Markdown, atau HTML.
diagnostic-bad-bytes = { $count } karakter tidak dapat dibaca dan ditampilkan sebagai �.
    .hint = Simpan berkas sebagai UTF-8.
diagnostic-empty = Tidak ada teks di dalamnya.
    .hint = Periksa apakah berkas tersimpan utuh.
diagnostic-html-too-deep = Unsur halaman ini bersarang terlalu dalam; halaman dibaca tanpa memperhatikan susunannya.
    .hint = Salin teks artikelnya ke berkas teks biasa.
diagnostic-front-matter = Baris “{ $key }: { $value }” pada blok depan tidak dipahami.
    .hint = Yang dikenal: title, publisher, url, published, language, kind, dan after.
diagnostic-json-line = Baris ini bukan objek JSON dengan teks: { $why }.
    .hint = Satu artikel satu baris: objek dengan "id" dan "text".
diagnostic-json-no-text = Baris ini tidak memiliki "text".
    .hint = Satu artikel satu baris: objek dengan "id" dan "text".
diagnostic-given-date = Tanggal terbit “{ $value }” tidak dipahami.
    .hint = Tulislah sebagai 2015-03-04, 2015-03, atau 2015.

### Why claims were joined
join-lead = Pernyataan yang menjadi dasar tanggal peristiwa ini.
join-same-dates = Kejadian yang sama pada tanggal yang sama: { $evidence }.
join-refines = Kejadian yang sama; tanggal yang satu terletak di dalam yang lain: { $evidence }.
join-gathering = Diceritakan tentang hari-hari yang sama dari pertemuan yang sama.
join-supersedes = Rencana yang sama dengan tanggal lain yang kemudian digeser: { $evidence }.
join-conflicts = Peristiwa yang sama dengan tanggal lain: sumber-sumbernya berbeda ({ $evidence }).
join-mention = Menceritakan peristiwa yang sama tanpa tanggal: { $evidence }.
derived-first-day = Diturunkan: hari pertama dari “{ $gathering }” ({ $days }).
derived-last-day = Diturunkan: hari terakhir dari “{ $gathering }” ({ $days }).
derived-between = Diturunkan: dari “{ $first }” sampai “{ $last }”.
derived-picture = Diturunkan: tampak pada foto dalam artikel tanggal { $day }, jadi sekitar hari itu.
join-timezone = Peristiwa yang sama; hari yang lain itu menurut zona waktu lain ({ $evidence }).
likeness-story = hari yang sama dalam berita yang sama
likeness-concept = jenis kejadian yang sama dalam berita yang sama
likeness-names = keduanya menyebut { $names }
likeness-numbers = keduanya menyebut { $numbers }
likeness-words = kata-katanya hampir sama
apart-subject = Jenis peristiwa yang sama, tetapi tentang hal lain.
apart-unlinked = Jenis peristiwa yang sama, tetapi tidak ada kesamaan lain.

### Concepts of the lenses
concept-treaty-mandate = Mandat
concept-treaty-negotiation = Perundingan
concept-treaty-adoption = Adopsi
concept-treaty-opening-for-signature = Pembukaan penandatanganan
concept-treaty-signature = Penandatanganan
concept-treaty-ratification = Ratifikasi
concept-treaty-accession = Aksesi
concept-treaty-entry-into-force = Mulai berlaku
concept-treaty-open-period = Masa penandatanganan
concept-treaty-implementation = Pelaksanaan
concept-treaty-withdrawal = Penarikan diri
concept-meeting-talks = Pertemuan
concept-meeting-visit = Kunjungan
concept-meeting-conference = Konferensi
concept-meeting-opening-session = Sesi pembukaan
concept-meeting-closing-session = Sesi penutupan
concept-meeting-press-conference = Konferensi pers
concept-statement-announcement = Pengumuman
concept-statement-accusation = Tuduhan
concept-statement-denial = Bantahan
concept-statement-warning = Peringatan
concept-election-vote = Pemilihan
concept-election-result = Hasil pemilihan
concept-election-nomination = Pencalonan
concept-election-campaign = Kampanye
concept-court-investigation = Penyelidikan
concept-court-search = Penggeledahan
concept-court-questioning = Pemeriksaan saksi
concept-court-suspect-named = Penetapan tersangka
concept-court-arrest = Penangkapan
concept-court-release = Pembebasan
concept-court-indictment = Dakwaan
concept-court-hearing = Sidang
concept-court-demand = Tuntutan
concept-court-verdict = Vonis
concept-court-appeal = Banding
concept-court-lawsuit = Gugatan
concept-court-extradition = Ekstradisi
concept-crime-corruption = Dugaan korupsi
concept-crime-fraud = Dugaan penipuan
concept-crime-killing = Pembunuhan
concept-crime-theft = Pencurian
concept-crime-assault = Penganiayaan
concept-crime-smuggling = Penyelundupan
concept-crime-hacking = Serangan siber
concept-crime-dumping = Pencemaran
concept-lawmaking-bill = Rancangan undang-undang
concept-lawmaking-passage = Pengesahan
concept-lawmaking-promulgation = Penetapan peraturan
concept-lawmaking-force = Mulai berlaku
concept-disaster-quake = Gempa bumi
concept-disaster-aftershock = Gempa susulan
concept-disaster-flood = Banjir
concept-disaster-landslide = Longsor
concept-disaster-tsunami = Tsunami
concept-disaster-fire = Kebakaran
concept-disaster-eruption = Letusan
concept-disaster-storm = Badai
concept-disaster-accident = Kecelakaan
concept-disaster-sinking = Kapal tenggelam
concept-disaster-collapse = Ambruk
concept-disaster-outbreak = Wabah
concept-disaster-blackout = Pemadaman listrik
concept-disaster-rescue = Pencarian dan evakuasi
concept-conflict-attack = Serangan
concept-conflict-clash = Bentrokan
concept-conflict-ceasefire = Gencatan senjata
concept-conflict-explosion = Ledakan
concept-conflict-shooting = Penembakan
concept-conflict-withdrawal = Penarikan pasukan
concept-conflict-prisoner-swap = Pertukaran tahanan
concept-company-merger = Merger atau akuisisi
concept-company-shareholders = Rapat pemegang saham
concept-company-results = Laporan keuangan
concept-company-contract = Kontrak
concept-company-bankruptcy = Kepailitan
concept-company-layoff = Pemutusan hubungan kerja
concept-company-listing = Pencatatan saham
concept-company-recall = Penarikan produk
concept-company-investment = Investasi
concept-sport-match = Pertandingan
concept-sport-final = Final
concept-sport-title = Gelar juara
concept-sport-transfer = Transfer pemain
concept-sport-suspension = Sanksi
concept-office-appointment = Penunjukan
concept-office-resignation = Pengunduran diri
concept-office-dismissal = Pemberhentian
concept-office-inauguration = Pelantikan
concept-life-death = Kematian
concept-life-funeral = Pemakaman
concept-life-hospital = Dirawat
concept-deadline-deadline = Tenggat
concept-deadline-extension = Perpanjangan
concept-protest-protest = Unjuk rasa
concept-protest-strike = Mogok kerja
concept-opening-opening = Pembukaan
concept-opening-closure = Penutupan
concept-opening-launch = Peluncuran
concept-opening-suspension = Penghentian sementara
concept-opening-resumption = Dimulai kembali
concept-construction-groundbreaking = Peletakan batu pertama
concept-construction-construction = Pembangunan
concept-construction-completion = Selesai dibangun
concept-construction-trial-run = Uji coba atau pemeriksaan
concept-agreement-signing = Penandatanganan
concept-agreement-deal = Kesepakatan
concept-schedule-postponement = Penundaan
concept-schedule-cancellation = Pembatalan
concept-occasion-ceremony = Upacara
concept-occasion-award = Penghargaan
concept-none = Lainnya

### Canvas and pictures
axis-today = hari ini
lane-unknown = tidak diketahui
language-id = Bahasa Indonesia
language-vi = Bahasa Vietnam
language-en = Bahasa Inggris
language-base = { $tag } (tingkat dasar)
language-es = Bahasa Spanyol
status-happened = terjadi
status-planned = direncanakan
status-projected = diperkirakan
status-conditional = bersyarat
status-cancelled = dibatalkan
status-disputed = dituduhkan atau dibantah
legend-day = satu hari
legend-period = satu masa, harinya tidak disebut
legend-open = sejak atau sampai, ujung lain terbuka
legend-uncertain = tanggal yang belum pasti
legend-approximate = kira-kira
legend-planned-day = hari yang direncanakan
legend-planned-period = masa yang direncanakan
legend-projected = perkiraan seseorang
legend-conditional = bersyarat
legend-cancelled = dibatalkan
legend-disputed = dituduhkan atau dibantah
node-event = { $title }, { $date }, { $status }, { $count } sumber
node-cluster = { $count } peristiwa lain di sini
condition-days = { $count } hari setelah { $prerequisite } ke-{ $number }
condition-months = { $count } bulan setelah { $prerequisite } ke-{ $number }
condition-first-of-month = hari pertama bulan, { $count } bulan setelah { $prerequisite } ke-{ $number }
picture-title = Linimasa
picture-summary = { $events } peristiwa dari { $articles } artikel
picture-sources = Sumber
picture-footer = Dibuat dengan Linimasa
source-undated = tanpa tanggal
brief-after = Ringkasan Linimasa dari { $publisher }
export-size = Gambar { $width } × { $height } piksel tidak dapat dibuat: tiap sisi sedikitnya 1 dan paling banyak 16384.
export-render = Gambar tidak dapat dibuat: { $why }.

### Rendering
cli-missing-characters = Huruf berikut tidak ada dalam fon sehingga tidak tampak pada gambar: { $characters }

### Decisions
join-by-hand = Digabungkan oleh seseorang.
join-added = Dipilih seseorang dari teks.
act-accept = Diterima
act-dismiss = Disingkirkan
act-unsure = Ditunda
act-merge = Digabungkan
act-split = Dipisahkan
act-retime = Diberi tanggal baru
act-retitle = Diberi judul baru
act-tag = Diberi tanda
act-note = Catatan ditulis
act-add = Ditambahkan dari teks
act-set-published = Tanggal terbit ditetapkan
act-set-rank = Peringkat sumber ditetapkan
act-date-prerequisite = Prasyarat diberi tanggal
act-revert = Keputusan ditarik
conflict-event-gone = Peristiwa dalam keputusan ini tidak lagi diceritakan artikel mana pun.
    .hint = Keputusan berlaku lagi bila artikelnya kembali; atau batalkan keputusan itu.
conflict-event-in-pieces = Artikel-artikel kini menceritakannya sebagai beberapa peristiwa; keputusan berlaku untuk yang memuat klaim utamanya.
    .hint = Periksa yang lain, lalu gabungkan jika memang satu.
conflict-article-gone = Artikel dalam keputusan ini tidak ada, atau teksnya sudah berubah.
conflict-passage-gone = Bagian teks tempat peristiwa ini ditambahkan tidak ada dalam artikel.
conflict-no-date = Tanggal dalam keputusan ini tidak jatuh pada hari mana pun di kalender.
conflict-no-condition = Peristiwa ini tidak lagi menunggu apa pun.
conflict-nothing-to-split = Klaim-klaim ini bukan bagian dari peristiwa itu, atau justru seluruhnya.
conflict-now-found = Artikel-artikel kini menceritakannya sendiri: “{ $title }”.
    .hint = Gabungkan keduanya.
conflict-date-moved = Saat diputuskan artikel menyebut { $was }; kini { $now }.
    .hint = Putuskan lagi, atau batalkan keputusan itu.
conflict-dismissed-told-again = Artikel lain menceritakan peristiwa yang disingkirkan ini.
    .hint = Periksa sekali lagi.
conflict-publisher-gone = Tidak ada artikel dari { $publisher }.
conflict-published-stated = Artikelnya sendiri menyebut terbit pada { $now }; Anda menetapkan { $was }.

### Project files
store-not-found = Tidak ada berkas { $path }.
    .hint = Mungkin sudah dipindahkan atau diganti namanya; bukalah dari tempatnya yang sekarang.
store-unreadable = { $path } tidak dapat dibaca: { $why }.
store-too-large = { $path } lebih besar dari { $limit } MiB dan tidak dibaca.
    .hint = Proyek sebesar itu tidak ditulis oleh program ini.
store-not-json = { $path } rusak pada baris { $line }, kolom { $column }: { $why }.
    .hint = Versi sebelum penyimpanan terakhir ada di sebelahnya, namanya berakhiran .bak.
store-not-a-project = { $path } bukan proyek Linimasa.
store-newer = { $path } ditulis oleh versi Linimasa yang lebih baru (bentuk { $version }).
    .hint = Perbarui program; versi ini akan menghilangkan apa yang tidak dikenalnya.
store-locked = { $path } sedang dibuka di jendela Linimasa lain.
    .hint = Lanjutkan di sana, atau tutup dahulu.
store-disk-full = Tidak ada ruang untuk menulis { $path }; berkas yang lama tidak berubah.
    .hint = Kosongkan ruang, atau simpan proyek di cakram lain.
store-read-only = { $path } tidak boleh ditulis; berkas yang lama tidak berubah.
    .hint = Simpan proyek dengan nama lain atau di folder lain.
store-folder-gone = Folder { $path } sudah tidak ada.
    .hint = Simpan proyek di folder lain: semuanya masih ada di jendela ini.
store-not-a-file = { $path } bukan berkas yang dapat menampung proyek.
    .hint = Pilih nama di dalam folder.
store-unwritable = { $path } tidak dapat ditulis: { $why }. Berkas yang lama tidak berubah.
    .hint = Simpan proyek dengan nama lain.
diagnostic-project-no-list = Ini bukan daftar, jadi tidak ada yang dibaca darinya.
diagnostic-project-unread = Entri ini tidak dapat dibaca ({ $why }); ia disimpan apa adanya dalam berkas.
diagnostic-project-long = Entri ini lebih panjang dari { $limit } bita dan tidak dibaca; ia disimpan apa adanya dalam berkas.
diagnostic-project-cleaned = Karakter kendali atau tanda pembalik arah tulisan dibuang.
diagnostic-project-url = Alamat ini bukan http atau https, jadi ditinggalkan: { $url }
diagnostic-project-hash = Teks ini bukan yang tersimpan: ia diubah di luar Linimasa.
    .hint = Keputusan tentang teks lama tidak lagi menemukan tempatnya.
diagnostic-project-sentences = Kalimat-kalimatnya tidak cocok dengan teks, yang dibaca ulang.
diagnostic-project-dangling = Keputusan { $id } menyangkut artikel yang tidak ada dalam proyek.
diagnostic-project-journal = Jurnal di sebelah proyek ini melanjutkan versi lain; ia disimpan sebagai { $path }.
diagnostic-check-kind = Tidak ada yang tahu cara memeriksa jenis berkas ini.
    .hint = Berkas proyek berakhiran .linimasa.
check-fine = { $path }: { $articles } artikel, { $decisions } keputusan; tidak ada yang salah.

### Curation
evidence-why-articles = Apa kata artikel tentang tanggalnya
button-undo = Urungkan
button-redo = Ulangi
menu-project = Proyek
menu-recent = Terakhir dibuka
menu-save = Simpan
menu-save-as = Simpan sebagai…
menu-add-files = Tambah artikel…
menu-add-folder = Tambah folder…
menu-published = { $count ->
    [0] Tanggal terbit: lengkap
   *[other] Tanggal terbit: { $count } belum ada…
 }
menu-ranks = Peringkat sumber…
project-unnamed = Belum disimpan
project-unsaved = Ada perubahan yang belum disimpan.
project-saved = Semuanya sudah disimpan.
review-progress = { $done } dari { $all } ditinjau
review-next = Berikutnya
review-keys = A terima · X singkirkan · U nanti · M gabungkan
review-open = Belum ditinjau
review-show = Tampilkan
review-restore = Kembalikan
review-conflicts = { $count } keputusan tidak lagi cocok
review-dismissed = { $count } peristiwa disingkirkan
history-title = Riwayat: { $count } keputusan
history-revert = Tarik kembali
curate-accept = Terima
curate-dismiss = Singkirkan
curate-unsure = Nanti
curate-merge = Gabungkan…
curate-split = Pisahkan…
curate-date = Tanggal…
curate-prerequisite = Tanggal yang ditunggu…
curate-title = Judul…
curate-tag = Tanda…
curate-note = Catatan…
curate-add = Jadikan kalimat ini peristiwa…
curate-merge-with = Gabungkan dengan
curate-split-which = Klaim mana yang menceritakan peristiwa lain?
curate-date-hint = Dengan kata atau angka: “akhir 2026”, “end of 2026”, “25/10/2025”, 2026-10~
curate-not-a-date = Tidak terbaca sebagai tanggal.
curate-read-from = dibaca dari “{ $phrase }”
curate-articles-say = Artikel menyebut { $date }.
curate-was-called = Ditemukan sebagai “{ $title }”.
published-title = Tanggal terbit
published-hint = Artikel-artikel ini tidak menyebut kapan terbit. Dengan tanggal, “kemarin” dan “pekan depan” di dalamnya dapat dibaca.
published-set = { $count ->
    [0] Tetapkan tanggal
   *[other] Tetapkan { $count } tanggal
 }
ranks-title = Peringkat sumber
ranks-hint = Sumber terdekat memimpin peristiwa: tanggal dan kata-katanya didahulukan.
rank-official = Catatan resmi
rank-wire = Kantor berita
rank-outlet = Media
rank-other = Lainnya
leave-title = Simpan perubahan?
leave-hint = Ada keputusan yang belum disimpan.
leave-save = Simpan
leave-discard = Jangan simpan
recovery-title = Dipulihkan
recovery-hint = Linimasa berhenti sebelum { $count } langkah disimpan. Semuanya sudah kembali.
recovery-keep = Pertahankan
recovery-drop = Kembali ke yang tersimpan
notice-saved = Disimpan: { $path }
notice-undone = Diurungkan: { $act }
notice-redone = Diulangi: { $act }
notice-no-journal = Folder ini tidak dapat ditulis: keputusan Anda baru tersimpan bila disimpan di tempat lain.
notice-added = { $articles ->
    [0] Tidak ada artikel baru.
   *[other] { $articles } artikel ditambahkan: { $new } peristiwa baru, { $changed } berubah.
 }

### Export of data
usage-format = Tidak ada format { $given }. Yang dikenal: { $known }.
usage-data-ending = Akhiran { $file } tidak menyebut format. Sebutkan dengan --format: { $known }.
leaves-events = { $count } peristiwa keluar dengan judul, tanggal, dan status.
leaves-sources = { $count } sumber keluar dengan penerbit, judul, tanggal, dan alamat.
leaves-quotes = { $count ->
    [0] Tidak ada kalimat yang dikutip.
   *[other] { $count } kalimat dikutip.
 }
leaves-texts = Seluruh teks { $count } artikel keluar.
leaves-nothing-else = Catatan, peristiwa yang disingkirkan, dan nama berkas tidak keluar.
leaves-skipped = { $count } peristiwa tanpa hari tidak punya tempat dalam format ini.
menu-export-data = Ekspor data…
data-title = Ekspor data
data-format = Format
data-texts = Seluruh teks artikel
data-bom = Tanda urutan bita untuk lembar kerja
data-leaves = Yang keluar

### The window
button-open-article = Buka artikel
button-read = Tampilkan dalam artikel
button-copy-citation = Salin kutipan
button-back = Kembali ke peristiwa
button-export = Ekspor gambar
button-fit = Tampilkan semua
button-cancel = Batal
button-save = Simpan…
button-ok = OK
button-dismiss = Tutup
menu-open = Buka
menu-open-files = Buka berkas…
menu-open-folder = Buka folder…
menu-sample-briefs = Contoh: Konvensi Hanoi
menu-sample-fiction = Contoh: kisah fiktif
lanes-concept = Lajur menurut jenis
lanes-status = Lajur menurut status
lanes-source = Lajur menurut sumber
lanes-language = Lajur menurut bahasa
lanes-together = Satu lajur
theme-system = Tema sistem
theme-light = Terang
theme-dark = Gelap
own-name-en = English
own-name-id = Bahasa Indonesia
own-name-vi = Tiếng Việt
tip-sources = { $count } sumber
evidence-why = Mengapa tanggal ini
why-phrase = Teks menyebut “{ $phrase }”.
evidence-claims = { $count } pernyataan
evidence-part-of = Bagian dari
evidence-pile = { $count } peristiwa di tempat ini
evidence-empty = Belum ada yang dipilih
evidence-empty-hint = Klik sebuah peristiwa, atau tekan panah kanan untuk menelusurinya menurut waktu.
evidence-undated = { $count } kalimat tanpa tanggal
condition-implies = Agar terjadi pada { $stated } seperti disebut, yang ke-{ $number } harus jatuh dalam { $implied }.
confidence-high = keyakinan: tinggi
confidence-medium = keyakinan: sedang
confidence-low = keyakinan: rendah
stance-attributed = Menurut { $speaker }
stance-alleged = Dituduhkan: { $speaker }
stance-denied = Dibantah: { $speaker }
sources-title = Artikel
status-empty = Belum ada artikel
status-diagnostics = { $count } diagnosis
status-keys = ? semua tombol
welcome-title = Dari artikel menjadi linimasa bersumber
welcome-hint = Buka artikel atau letakkan di sini. Tidak ada yang keluar dari komputer ini.
welcome-none = Tidak ditemukan peristiwa bertanggal
welcome-none-hint = Artikelnya ada di kiri, masing-masing dengan keterangannya.
loading-title = Membaca artikel
loading-count = { $done } dari { $all }
export-title = Ekspor gambar
export-extent = Cakupan
export-whole = Seluruh linimasa
export-view = Tampilan saat ini
export-kind = Format
export-pixels = Piksel
export-theme = Tema
export-heading = Judul
export-heading-hint = sesuai linimasa
path-open = Berkas atau folder mana?
path-save = Simpan sebagai
path-hint = Sistem tidak membuka dialog. Ketik jalurnya.
notice-nothing-read = Tidak ada yang dapat dibaca dari yang dibuka.
notice-cancelled = Pembacaan dibatalkan.
notice-written = Tersimpan: { $path }
notice-not-written = { $path } tidak dapat ditulis: { $why }.
notice-copied = Tersalin.
notice-link-refused = Alamat ini tidak dibuka: { $url }. Hanya http dan https.
start-window = Sistem jendela menolak jendela ({ $why }); buatlah gambar dengan `linimasa render -o timeline.png`.
start-library = Pustaka sistem jendela tidak ada ({ $why }): pasang libxkbcommon-x11, libXcursor, libXi, dan libGL, atau buat gambar dengan `linimasa render -o timeline.png`.
choice-lanes = Lajur
choice-theme = Tema
choice-language = Bahasa

### Finding, filtering, looking back
badge-dates = { $count } tanggal
badge-denied = dibantah
badge-alleged = dugaan
facet-source = Sumber
facet-language = Bahasa
facet-status = Status
facet-concept = Jenis
facet-subject = Pokok
facet-actor = Pelaku
facet-stance = Cara disampaikan
facet-confidence = Keyakinan
facet-none = tidak ada
facet-stance-stated = dinyatakan
facet-stance-attributed = menurut seseorang
facet-stance-alleged = dugaan
facet-stance-denied = dibantah
facet-confidence-high = tinggi
facet-confidence-medium = sedang
facet-confidence-low = rendah
filter-dim = Redupkan yang lain, jangan sembunyikan
filter-more = { $count } lagi
filter-drop = Lepas pilihan ini
filter-clear = Lepas semua
filter-empty = Tidak ada yang cocok.
filter-empty-all = Tanpa salah satu pilihan pun tidak ada: lepas semua.
filter-without = Lepas { $facet }: { $count }
search-hint = Cari peristiwa dan artikel
search-found = { $events } peristiwa, { $passages } bagian lain
search-previous = Temuan sebelumnya
search-next = Temuan berikutnya
table-date = Tanggal
table-title = Peristiwa
table-status = Status
table-concept = Jenis
table-sources = Sumber
button-table = Tabel
lanes-subject = Lajur menurut pokok
lanes-actor = Lajur menurut pelaku
theme-contrast = Kontras tinggi
as-of-now = Semua yang diketahui
as-of-day = Seperti diketahui pada { $day }
as-of-name = Hari dari mana linimasa dilihat
as-of-earlier = Satu terbitan mundur
as-of-later = Satu terbitan maju
as-of-unknown = Ditinggalkan, karena waktu terbitnya tidak diketahui: { $count }
as-of-changes = Berubah sejak itu: { $count }
as-of-new = baru
as-of-back = Kembali ke semua yang diketahui
range-events = { $count } peristiwa di sini
range-zoom = Perbesar di sini
range-export = Ekspor gambar
minimap-name = Ikhtisar seluruh waktu
keys-title = Tombol
keys-step = peristiwa sebelum dan sesudahnya
keys-lane = lajur di atas dan di bawah
keys-ends = peristiwa pertama dan terakhir
keys-turn = satu layar mundur dan maju
keys-zoom = perbesar di peristiwa terpilih
keys-fit = tampilkan semua
keys-center = ke tengah; lagi: dengan tetangganya
keys-previous-view = tampilan sebelumnya
keys-evidence = bukti
keys-read = baca artikel
keys-open = buka tautan artikel
keys-copy = salin kutipan sumber
keys-table = tabel atau kanvas
keys-search = cari
keys-hit = temuan berikutnya dan sebelumnya
keys-as-of = satu terbitan mundur dan maju
keys-open-files = buka berkas
keys-export = ekspor gambar
keys-escape = tutup, atau lepas pilihan
source-events = { $count ->
    [0] tanpa peristiwa
   *[other] { $count } peristiwa
 }
key-left-right = Kiri Kanan
key-up-down = Atas Bawah
go-to-title = Ke suatu tanggal
go-to-hint = Misalnya “12 Maret 2026”, “late 2026” atau “tháng 3/2026”.
go-to-unknown = “{ $typed }” tidak dipahami sebagai tanggal.
keys-go-to = ke suatu tanggal
