# The locale that dates and numbers are written by.
locale = id

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
usage-ui-language = Tidak ada kata-kata dalam "{ $given }" untuk --ui-lang; yang ada: { $known }.
usage-language = Bahasa "{ $given }" tidak dikenal oleh --lang; yang dikenal: auto, { $known }.
usage-day = { $option } memerlukan hari seperti 2025-10-26, bukan "{ $given }".
usage-edtf = { $option } memerlukan tanggal seperti 2025-10-26, 2025-10, atau 2025, bukan "{ $given }".
usage-jobs = --jobs memerlukan angka mulai dari 1.
usage-size = --size memerlukan lebar dan tinggi dalam piksel seperti 1920x1080, masing-masing 64 sampai { $most }, bukan "{ $given }".
usage-dpi = --dpi memerlukan angka dari 24 sampai 2400.
usage-theme = Tidak ada tema "{ $given }"; yang ada: { $known }.
usage-ending = Jenis gambar ditentukan oleh akhiran berkas, dan akhiran "{ $file }" tidak dapat digambar.
    .hint = Pakai akhiran .png atau .svg.
usage-from-after-to = --from { $from } jatuh setelah --to { $to }.
usage-stdin-alone = "-" membaca semua artikel dari masukan standar dan tidak dapat disertai lokasi lain.
usage-window-stdin = Jendela tidak dapat membaca artikel dari masukan standar.
    .hint = Pakai "-" bersama extract, events, atau render.

### Why this date
step-stated = Teks menyebut tanggalnya sendiri.
step-from-sentence = Tahunnya tertulis di tempat lain dalam kalimat yang sama.
step-from-published = Dihitung dari hari terbit artikel, { $anchor }.
step-from-mention = Dihitung dari tanggal yang disebut sebelumnya, { $anchor }.
step-no-anchor = Dihitung dari hari terbit artikel, dan artikel ini tidak menyebut hari terbitnya.
step-unresolved = Keterangan dalam teks tidak cukup untuk menempatkannya di kalender.
step-set = Sesuatu yang berulang, bukan satu tanggal.
step-vague = Terlalu samar untuk kalender.
step-length = Lama waktu; teks tidak menyebut letaknya di kalender.
step-after-event = Dihitung dari sesuatu yang harus terjadi lebih dulu.
step-approximate = Teks hanya menyebutnya kira-kira.
step-narrowed = Dipersempit ke bagian masa yang disebut teks.
step-same-days = Inilah hari-hari yang disebut di dekatnya, { $date }.
step-url-stamp = Cap waktu dalam alamat sumber.
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
join-same-dates = Peristiwa yang sama pada tanggal yang sama.
join-same-words = Tanggal yang sama dengan kata-kata yang hampir sama.
join-refines = Peristiwa yang sama; tanggal yang satu berada di dalam yang lain.
join-gathering = Diceritakan tentang hari-hari yang sama dari pertemuan yang sama.
join-supersedes = Rencana yang sama dengan tanggal lain, setelah penundaan.
join-conflicts = Peristiwa yang sama dengan tanggal lain: sumber-sumbernya berbeda.
join-mention = Menceritakan peristiwa yang sama tanpa tanggal.
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
concept-general-press-conference = Konferensi pers
concept-general-conference = Konferensi
concept-general-meeting = Pertemuan atau kunjungan
concept-general-election = Pemilihan
concept-general-result = Hasil
concept-general-inauguration = Pelantikan atau peresmian
concept-general-disaster = Bencana
concept-general-rescue = Penyelamatan
concept-general-court = Perkara hukum
concept-general-lawmaking = Pembentukan undang-undang
concept-general-deal = Transaksi
concept-general-shareholders = Pemegang saham
concept-general-results-report = Laporan keuangan
concept-general-launch = Pembukaan atau peluncuran
concept-general-postponement = Penundaan
concept-general-conflict = Konflik
concept-general-appointment = Penunjukan
concept-general-death = Kematian
concept-general-sport = Olahraga
concept-general-deadline = Tenggat
concept-none = Lainnya

### Canvas and pictures
axis-today = hari ini
lane-unknown = tidak diketahui
language-id = Bahasa Indonesia
language-vi = Bahasa Vietnam
language-en = Bahasa Inggris
status-happened = terjadi
status-planned = direncanakan
status-projected = diperkirakan
status-conditional = bersyarat
status-cancelled = dibatalkan
status-disputed = dituduhkan atau dibantah
legend-day = satu hari
legend-period = satu masa, harinya tidak disebut
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
