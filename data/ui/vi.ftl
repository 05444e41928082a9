# The locale that dates and numbers are written by.
locale = vi
locale-day = number-before-month

date-interval = { $start } đến { $end }
date-from = từ { $start }
date-until = đến { $end }
date-unknown = không rõ
date-approximate = khoảng { $date }
date-uncertain = { $date }, chưa chắc chắn
date-approximate-uncertain = khoảng { $date }, chưa chắc chắn
date-season = { $season } { $year }
date-decade = thập niên { $decade }
date-century = thế kỷ { $century }
season-spring = mùa xuân
season-summer = mùa hè
season-autumn = mùa thu
season-winter = mùa đông

### Tệp và thư mục (store)
diagnostic-no-such-path = Không có tệp hay thư mục nào như vậy.
    .hint = Hãy kiểm tra chính tả, và đường dẫn có tính từ thư mục này không.
diagnostic-unreadable = Không đọc được: { $why }.
    .hint = Hãy kiểm tra quyền đọc của bạn.
diagnostic-too-large = Lớn hơn { $limit } MiB nên không được đọc.
    .hint = Hãy tách ra, mỗi bài một tệp.
diagnostic-unknown-kind = Đã bỏ qua: không phải loại tệp chứa bài báo.
    .hint = Bài báo được đọc từ tệp văn bản, Markdown và HTML.
diagnostic-internal = Chương trình bị lỗi khi đọc bài này; lỗi là ở chúng tôi.
    .hint = Hãy gửi bài cho chúng tôi kèm thông báo ở trên.
diagnostic-link = Đã bỏ qua: liên kết bên trong thư mục không được đi theo.
    .hint = Hãy nêu tên tệp hay thư mục mà nó dẫn tới.

### Dòng lệnh
diagnostic-as-of-unknown-date = Không tính đến: không rõ bài đã được đăng vào { $day } hay chưa.
    .hint = Hãy cho ngày đăng bằng --published.
cli-cannot-write = Không ghi được kết quả: { $why }.
cli-no-events = Không có sự kiện nào để vẽ: không bài nào kể một sự việc có ngày tháng.
    .hint = "linimasa extract" liệt kê các cụm chỉ thời gian đã tìm thấy.
cli-no-window-built = Bản Linimasa này được dựng không có cửa sổ.
    .hint = "linimasa render -o timeline.png" vẽ dòng thời gian mà không cần cửa sổ.
cli-no-display = Không có màn hình để mở cửa sổ.
    .hint = "linimasa render -o timeline.png" vẽ dòng thời gian mà không cần màn hình.
cli-no-such-path = "{ $given }" không phải là lệnh, cũng không phải tệp hay thư mục.
    .hint = Các lệnh là extract, events và render; xem thêm bằng "linimasa --help".
usage-ui-language = Không có lời bằng "{ $given }" cho --ui-lang; hiện có { $known }.
usage-language = --lang không biết ngôn ngữ "{ $given }"; biết được auto, { $known }.
    .hint = Ở mức cơ bản (ngày tháng đầy đủ và từ tương đối đơn giản) còn có { $base }.
usage-day = { $option } cần một ngày như 2025-10-26, không phải "{ $given }".
usage-edtf = { $option } cần một ngày như 2025-10-26, 2025-10 hay 2025, không phải "{ $given }".
usage-jobs = --jobs cần một số từ 1 trở lên.
usage-size = --size cần chiều rộng và chiều cao tính bằng điểm ảnh như 1920x1080, mỗi chiều từ 64 đến { $most }, không phải "{ $given }".
usage-dpi = --dpi cần một số từ 24 đến 2400.
usage-theme = Không có giao diện màu "{ $given }"; hiện có { $known }.
usage-ending = Loại hình vẽ được nhận ra qua đuôi tệp, mà "{ $file }" không có đuôi nào vẽ được.
    .hint = Hãy dùng đuôi .png hoặc .svg.
usage-from-after-to = --from { $from } nằm sau --to { $to }.
usage-timex3-folder = Mỗi tài liệu TimeML chứa một bài viết, mà ở đây có nhiều bài.
    .hint = Hãy chỉ định thư mục bằng -o; mỗi bài viết sẽ thành một tệp trong đó.
usage-stdin-alone = "-" đọc mọi bài từ đầu vào chuẩn và không thể đứng cùng đường dẫn khác.
usage-window-stdin = Cửa sổ không đọc được bài từ đầu vào chuẩn.
    .hint = Hãy dùng "-" với extract, events hoặc render.

### Why this date
# Vì sao một cụm từ có ngày của nó. Câu đầu nêu cụm từ, mốc tính và cách tính.
unit-name = { $unit ->
    [second] giây
    [minute] phút
    [hour] giờ
    [day] ngày
    [weekend] cuối tuần
    [week] tuần
    [month] tháng
    [quarter] quý
    [half] nửa năm
    [year] năm
    [decade] thập niên
   *[century] thế kỷ
 }
unit-count = { $unit ->
    [second] { $count } giây
    [minute] { $count } phút
    [hour] { $count } giờ
    [day] { $count } ngày
    [weekend] { $count } tuần
    [week] { $count } tuần
    [fortnight] { $count } kỳ hai tuần
    [month] { $count } tháng
    [quarter] { $count } quý
    [half] { $count } nửa năm
    [year] { $count } năm
    [decade] { $count } thập niên
   *[century] { $count } thế kỷ
 }
holder-name = { $unit ->
    [weekend] tuần
   *[other] { unit-name }
 }
same-name = { $unit ->
    [weekend] cuối tuần của tuần
   *[other] { unit-name }
 }
part-name = { $part ->
    [day] ngày
    [weekend] cuối tuần
    [week] tuần
    [month] tháng
    [quarter] quý
    [season] mùa
    [half] nửa năm
   *[year] năm
 }
anchor-published = ngày đăng bài, { $date } ({ $basis ->
    [header] theo dòng đầu bài
    [metadata] theo siêu dữ liệu của trang
    [url] theo đường dẫn
   *[given] được cho kèm bài viết
 })
anchor-quotation = ngày phát biểu, { $date }
anchor-mention = “{ $told }” trong bài, { $date }
step-stated = “{ $phrase }” tự nêu rõ thời điểm.
step-from-sentence = “{ $phrase }” không nêu năm; năm được nêu ở chỗ khác trong cùng câu.
step-same-day = “{ $phrase }” = { $anchor }.
step-days-before = “{ $phrase }” = { $count ->
    [1] ngày liền trước
   *[other] { $count } ngày trước
 } { $anchor }.
step-days-after = “{ $phrase }” = { $count ->
    [1] ngày liền sau
   *[other] { $count } ngày sau
 } { $anchor }.
step-period-same = “{ $phrase }” = { same-name } có { $anchor }.
step-periods-before = “{ $phrase }” = { $count ->
    [1] { unit-name } liền trước { holder-name } có
   *[other] { unit-name } ứng với { unit-count } trước
 } { $anchor }.
step-periods-after = “{ $phrase }” = { $count ->
    [1] { unit-name } liền sau { holder-name } có
   *[other] { unit-name } ứng với { unit-count } sau
 } { $anchor }.
step-part-same = “{ $phrase }” = { part-name } mà cụm từ nêu, trong { unit-name } có { $anchor }.
step-part-before = “{ $phrase }” = { part-name } mà cụm từ nêu, trong { $count ->
    [1] { unit-name } liền trước { holder-name } có
   *[other] { unit-name } ứng với { unit-count } trước
 } { $anchor }.
step-part-after = “{ $phrase }” = { part-name } mà cụm từ nêu, trong { $count ->
    [1] { unit-name } liền sau { holder-name } có
   *[other] { unit-name } ứng với { unit-count } sau
 } { $anchor }.
step-weekday-before = “{ $phrase }” = ngày gần nhất rơi vào thứ ấy trước { $anchor }.
step-weekday-same = “{ $phrase }” = chính { $anchor }, cũng rơi vào thứ ấy.
step-weekday-after = “{ $phrase }” = ngày gần nhất rơi vào thứ ấy sau { $anchor }.
step-no-month = “{ $phrase }” không nêu tháng; tháng được suy từ { $anchor }.
step-no-year-said = “{ $phrase }” không nêu năm; năm được suy từ { $anchor }.
step-no-year-number = “{ $phrase }” không nêu năm bằng số; năm được suy từ { $anchor }.
step-tense-past = Các từ xung quanh nói về quá khứ.
step-tense-future = Các từ xung quanh nói về tương lai.
step-in-quotation = Cụm từ nằm trong lời trích, mà bài không cho biết lời ấy được nói vào ngày nào.
step-clock = “{ $phrase }” không nêu ngày; được hiểu là vào { $anchor }.
step-clock-before = “{ $phrase }” = { unit-count } trước { $anchor }.
step-clock-after = “{ $phrase }” = { unit-count } sau { $anchor }.
step-range = “{ $phrase }” kéo dài từ ngày này đến ngày kia; cả hai được suy từ { $anchor }.
step-from-story = “{ $phrase }” thuộc câu chuyện được kể ở đoạn ấy, theo mốc { $anchor }.
step-from-day = “{ $phrase }” thuộc về ngày được nêu bên cạnh: { $anchor }.
step-compared = “{ $phrase }” = cùng kỳ, ở một năm khác, với { $anchor }.
step-length-until = “{ $phrase }” = { $count ->
    [1] một { unit-name }
   *[other] { unit-count }
 } tính đến { $anchor }.
step-length-from = “{ $phrase }” = { $count ->
    [1] một { unit-name }
   *[other] { unit-count }
 } kể từ sau { $anchor }.
step-length-begins = “{ $phrase }” = { unit-count }, bắt đầu từ { $anchor }.
step-same-days = “{ $phrase }” = chính những ngày của { $anchor }.
step-no-anchor = “{ $phrase }” tính từ ngày đăng bài, nhưng bài viết không cho biết ngày đăng.
step-no-year = “{ $phrase }” thuộc một năm mà bài viết không cho biết.
step-unresolved = “{ $phrase }” không đủ thông tin để xác định trên lịch.
step-set = “{ $phrase }” chỉ việc lặp lại, không phải một ngày cụ thể.
step-vague = “{ $phrase }” quá mơ hồ để xác định trên lịch.
step-length = “{ $phrase }” là một khoảng thời gian; văn bản không nói nó nằm ở đâu trên lịch.
step-after-event = “{ $phrase }” tính từ một việc phải xảy ra trước.
step-approximate = Văn bản chỉ nói ước chừng.
step-narrowed = { $part ->
    [start] Chỉ nói phần đầu của thời kỳ ấy.
    [mid] Chỉ nói phần giữa của thời kỳ ấy.
    [end] Chỉ nói phần cuối của thời kỳ ấy.
   *[so-far] Chỉ nói phần của thời kỳ ấy trước ngày đăng bài.
 }
step-holiday = Ngày có tên riêng; quy tắc của lịch cho biết là ngày nào.
step-easter = Ngày tính từ Chủ nhật Phục sinh.
step-lunar = Tính theo âm lịch Việt Nam (UTC+7).
step-lunar-doubt = Tính theo âm lịch Việt Nam ở UTC+7; lịch thời đó dùng UTC+8 cho một ngày khác.
step-chinese = Tính theo âm lịch Trung Quốc (UTC+8).
step-hijri = Tính theo lịch Hồi giáo ở Mecca; nơi quan sát trăng có thể sớm hoặc muộn hơn một ngày.
step-proclaimed = Ngày do nhà chức trách công bố cho năm đó.
step-fiscal = Năm tài chính không bắt đầu từ tháng 1, theo bài viết hoặc theo quy định của nước đó.
step-url-stamp = “{ $phrase }” là dấu thời gian trong địa chỉ của nguồn.
step-result = Kết quả: { $date }.
alternative-weekday = Theo thứ trong văn bản thì là { $date }.
alternative-order = Nếu đổi chỗ ngày và tháng thì là { $date }.
diagnostic-weekday-mismatch = “{ $phrase }”: thứ không khớp với { $main }; theo thứ thì là { $other }.
    .hint = Hãy xem lại bài viết rồi chọn một trong hai.
diagnostic-day-month-order = “{ $phrase }” có thể là { $main } hoặc { $other }.
    .hint = Hãy xem các ngày khác trên cùng trang để biết ngày hay tháng đứng trước.

### Đọc tệp
diagnostic-binary = Đây không phải văn bản mà là { $format ->
    [binary] dữ liệu nhị phân
   *[other] tệp { $format }
 }.
    .hint = Hãy lưu bài viết dưới dạng văn bản, Markdown hoặc HTML.
diagnostic-bad-bytes = { $count } ký tự không giải mã được và hiện thành �.
    .hint = Hãy lưu tệp bằng mã UTF-8.
diagnostic-empty = Không có văn bản nào bên trong.
    .hint = Hãy kiểm tra xem tệp đã được lưu đầy đủ chưa.
diagnostic-html-too-deep = Các phần tử của trang lồng nhau quá sâu; trang được đọc mà không xét cấu trúc.
    .hint = Hãy chép nội dung bài viết vào một tệp văn bản thuần.
diagnostic-front-matter = Không hiểu dòng “{ $key }: { $value }” trong khối đầu.
    .hint = Các khóa được nhận biết: title, publisher, url, published, language, kind và after.
diagnostic-json-line = Dòng này không phải đối tượng JSON có văn bản: { $why }.
    .hint = Mỗi bài một dòng: một đối tượng có "id" và "text".
diagnostic-json-no-text = Dòng này không có "text".
    .hint = Mỗi bài một dòng: một đối tượng có "id" và "text".
diagnostic-given-date = Không hiểu ngày đăng “{ $value }”.
    .hint = Hãy viết dạng 2015-03-04, 2015-03 hoặc 2015.

### Why claims were joined
join-lead = Phát biểu làm căn cứ cho ngày của sự kiện này.
join-same-dates = Cùng một sự việc vào cùng ngày: { $evidence }.
join-refines = Cùng một sự việc; ngày này nằm trong khoảng thời gian kia: { $evidence }.
join-gathering = Kể về cùng những ngày của cùng một cuộc họp mặt.
join-supersedes = Cùng một kế hoạch với ngày khác, sau đó đã dời: { $evidence }.
join-conflicts = Cùng một sự việc với ngày khác: các nguồn không thống nhất ({ $evidence }).
join-mention = Kể về cùng sự việc mà không nêu ngày: { $evidence }.
derived-first-day = Suy ra: ngày đầu tiên của “{ $gathering }” ({ $days }).
derived-last-day = Suy ra: ngày cuối cùng của “{ $gathering }” ({ $days }).
derived-between = Suy ra: từ “{ $first }” đến “{ $last }”.
derived-picture = Suy ra: có trong ảnh của bài ngày { $day }, nên vào khoảng ngày đó.
join-timezone = Cùng một sự việc; ngày kia tính theo múi giờ khác ({ $evidence }).
likeness-story = cùng một ngày trong cùng một câu chuyện
likeness-concept = cùng một loại sự việc trong cùng một câu chuyện
likeness-names = cả hai đều nhắc đến { $names }
likeness-numbers = cả hai đều nêu { $numbers }
likeness-words = lời lẽ gần như nhau
apart-subject = Cùng loại sự việc, nhưng về đối tượng khác.
apart-unlinked = Cùng loại sự việc, nhưng không có điểm chung nào khác.

### Concepts of the lenses
concept-treaty-mandate = Giao nhiệm vụ
concept-treaty-negotiation = Đàm phán
concept-treaty-adoption = Thông qua
concept-treaty-opening-for-signature = Mở ký
concept-treaty-signature = Ký kết
concept-treaty-ratification = Phê chuẩn
concept-treaty-accession = Gia nhập
concept-treaty-entry-into-force = Có hiệu lực
concept-treaty-open-period = Thời hạn ký
concept-treaty-implementation = Thực thi
concept-treaty-withdrawal = Rút khỏi
concept-meeting-talks = Cuộc gặp
concept-meeting-visit = Chuyến thăm
concept-meeting-conference = Hội nghị
concept-meeting-opening-session = Phiên khai mạc
concept-meeting-closing-session = Phiên bế mạc
concept-meeting-press-conference = Họp báo
concept-statement-announcement = Thông báo
concept-statement-accusation = Cáo buộc
concept-statement-denial = Bác bỏ
concept-statement-warning = Cảnh báo
concept-election-vote = Bầu cử
concept-election-result = Kết quả
concept-election-nomination = Đề cử
concept-election-campaign = Vận động tranh cử
concept-court-investigation = Điều tra
concept-court-search = Khám xét
concept-court-questioning = Thẩm vấn
concept-court-suspect-named = Khởi tố
concept-court-arrest = Bắt giữ
concept-court-release = Phóng thích
concept-court-indictment = Cáo trạng
concept-court-hearing = Phiên tòa
concept-court-demand = Đề nghị mức án
concept-court-verdict = Phán quyết
concept-court-appeal = Kháng cáo
concept-court-lawsuit = Khởi kiện
concept-court-extradition = Dẫn độ
concept-crime-corruption = Nghi án tham nhũng
concept-crime-fraud = Nghi án lừa đảo
concept-crime-killing = Án mạng
concept-crime-theft = Vụ trộm cướp
concept-crime-assault = Hành hung
concept-crime-smuggling = Buôn lậu
concept-crime-hacking = Tấn công mạng
concept-crime-dumping = Gây ô nhiễm
concept-lawmaking-bill = Dự luật
concept-lawmaking-passage = Thông qua luật
concept-lawmaking-promulgation = Ban hành
concept-lawmaking-force = Có hiệu lực
concept-disaster-quake = Động đất
concept-disaster-aftershock = Dư chấn
concept-disaster-flood = Lũ lụt
concept-disaster-landslide = Sạt lở
concept-disaster-tsunami = Sóng thần
concept-disaster-fire = Hỏa hoạn
concept-disaster-eruption = Phun trào
concept-disaster-storm = Bão
concept-disaster-accident = Tai nạn
concept-disaster-sinking = Chìm tàu
concept-disaster-collapse = Sập
concept-disaster-outbreak = Dịch bệnh
concept-disaster-blackout = Mất điện
concept-disaster-rescue = Cứu hộ
concept-conflict-attack = Tấn công
concept-conflict-clash = Giao tranh
concept-conflict-ceasefire = Ngừng bắn
concept-conflict-explosion = Vụ nổ
concept-conflict-shooting = Nổ súng
concept-conflict-withdrawal = Rút quân
concept-conflict-prisoner-swap = Trao đổi tù binh
concept-company-merger = Sáp nhập
concept-company-shareholders = Đại hội cổ đông
concept-company-results = Kết quả kinh doanh
concept-company-contract = Hợp đồng
concept-company-bankruptcy = Phá sản
concept-company-layoff = Sa thải
concept-company-listing = Niêm yết
concept-company-recall = Thu hồi sản phẩm
concept-company-investment = Đầu tư
concept-sport-match = Trận đấu
concept-sport-final = Chung kết
concept-sport-title = Vô địch
concept-sport-transfer = Chuyển nhượng
concept-sport-suspension = Án phạt
concept-office-appointment = Bổ nhiệm
concept-office-resignation = Từ chức
concept-office-dismissal = Miễn nhiệm
concept-office-inauguration = Nhậm chức
concept-life-death = Qua đời
concept-life-funeral = Tang lễ
concept-life-hospital = Nhập viện
concept-deadline-deadline = Hạn chót
concept-deadline-extension = Gia hạn
concept-protest-protest = Biểu tình
concept-protest-strike = Đình công
concept-opening-opening = Khai trương
concept-opening-closure = Đóng cửa
concept-opening-launch = Ra mắt
concept-opening-suspension = Tạm dừng
concept-opening-resumption = Nối lại
concept-construction-groundbreaking = Khởi công
concept-construction-construction = Xây dựng
concept-construction-completion = Hoàn thành
concept-construction-trial-run = Thử nghiệm
concept-agreement-signing = Ký kết
concept-agreement-deal = Thỏa thuận
concept-schedule-postponement = Hoãn
concept-schedule-cancellation = Hủy bỏ
concept-occasion-ceremony = Lễ
concept-occasion-award = Trao giải
concept-none = Khác

### Canvas and pictures
axis-today = hôm nay
lane-unknown = không rõ
language-id = Tiếng Indonesia
language-vi = Tiếng Việt
language-en = Tiếng Anh
language-base = { $tag } (mức cơ bản)
language-es = Tiếng Tây Ban Nha
status-happened = đã xảy ra
status-planned = theo kế hoạch
status-projected = dự kiến
status-conditional = có điều kiện
status-cancelled = bị hủy
status-disputed = bị cáo buộc hoặc phủ nhận
legend-day = một ngày
legend-period = một khoảng thời gian, không nêu ngày
legend-open = từ khi hoặc đến khi, đầu kia chưa rõ
legend-uncertain = ngày chưa chắc chắn
legend-approximate = ước chừng
legend-planned-day = ngày theo kế hoạch
legend-planned-period = thời kỳ theo kế hoạch
legend-projected = dự kiến: dự báo của ai đó
legend-conditional = có điều kiện
legend-cancelled = bị hủy
legend-disputed = bị cáo buộc hoặc phủ nhận
node-event = { $title }, { $date }, { $status }, { $count } nguồn
node-cluster = thêm { $count } sự kiện ở đây
condition-days = { $count } ngày sau { $prerequisite } thứ { $number }
condition-months = { $count } tháng sau { $prerequisite } thứ { $number }
condition-first-of-month = ngày đầu tháng, { $count } tháng sau { $prerequisite } thứ { $number }
picture-title = Dòng thời gian
picture-summary = { $events } sự kiện từ { $articles } bài viết
picture-sources = Nguồn
picture-footer = Tạo bằng Linimasa
source-undated = không ghi ngày
brief-after = Bản tóm tắt của Linimasa theo { $publisher }
export-size = Không thể tạo ảnh { $width } × { $height } điểm ảnh: mỗi cạnh từ 1 đến 16384.
export-render = Không thể vẽ ảnh: { $why }.

### Rendering
cli-missing-characters = Phông chữ không có các ký tự sau nên chúng không hiện trong ảnh: { $characters }

### Decisions
join-by-hand = Do một người gộp lại.
join-added = Do một người chọn từ văn bản.
act-accept = Đã chấp nhận
act-dismiss = Đã loại bỏ
act-unsure = Để xem sau
act-merge = Đã gộp
act-split = Đã tách
act-retime = Đã định ngày lại
act-retitle = Đã đổi tên
act-tag = Đã gắn thẻ
act-note = Đã ghi chú
act-add = Đã thêm từ văn bản
act-set-published = Đã đặt ngày đăng
act-set-rank = Đã đặt hạng nguồn
act-date-prerequisite = Đã định ngày cho điều kiện
act-revert = Đã rút quyết định
conflict-event-gone = Không còn bài nào kể về sự kiện của quyết định này.
    .hint = Quyết định lại có hiệu lực khi có lại bài báo; hoặc hãy hoàn tác quyết định.
conflict-event-in-pieces = Các bài nay kể sự kiện này thành nhiều sự kiện; quyết định áp dụng cho sự kiện có tuyên bố chính.
    .hint = Hãy xem các sự kiện kia và gộp lại nếu chúng là một.
conflict-article-gone = Bài báo của quyết định này không có ở đây, hoặc văn bản đã thay đổi.
conflict-passage-gone = Đoạn văn mà sự kiện này được thêm từ đó không có trong bài.
conflict-no-date = Ngày của quyết định này không rơi vào ngày nào trên lịch.
conflict-no-condition = Sự kiện này không còn chờ điều gì nữa.
conflict-nothing-to-split = Các tuyên bố này không thuộc sự kiện, hoặc là toàn bộ sự kiện.
conflict-now-found = Các bài nay tự kể điều này: “{ $title }”.
    .hint = Hãy gộp hai sự kiện.
conflict-date-moved = Khi quyết định, các bài nói { $was }; nay nói { $now }.
    .hint = Hãy quyết định lại, hoặc hoàn tác quyết định.
conflict-dismissed-told-again = Một bài khác kể về sự kiện đã loại bỏ này.
    .hint = Hãy xem lại.
conflict-publisher-gone = Không có bài nào của { $publisher }.
conflict-published-stated = Bài báo tự ghi ngày đăng là { $now }; bạn đã đặt { $was }.

### Project files
store-not-found = Không có tệp { $path }.
    .hint = Có thể tệp đã được chuyển hoặc đổi tên; hãy mở từ chỗ hiện tại.
store-unreadable = Không đọc được { $path }: { $why }.
store-too-large = { $path } lớn hơn { $limit } MiB nên không được đọc.
    .hint = Dự án lớn như vậy không do chương trình này ghi.
store-not-json = { $path } bị hỏng ở dòng { $line }, cột { $column }: { $why }.
    .hint = Bản trước lần lưu cuối nằm bên cạnh, tên kết thúc bằng .bak.
store-not-a-project = { $path } không phải là dự án Linimasa.
store-newer = { $path } do một phiên bản Linimasa mới hơn ghi (dạng { $version }).
    .hint = Hãy cập nhật chương trình; phiên bản này sẽ làm mất những gì nó không biết.
store-locked = { $path } đang mở ở một cửa sổ Linimasa khác.
    .hint = Hãy tiếp tục ở đó, hoặc đóng nó trước.
store-disk-full = Không còn chỗ để ghi { $path }; tệp cũ vẫn nguyên.
    .hint = Hãy dọn chỗ, hoặc lưu dự án trên ổ đĩa khác.
store-read-only = Không được phép ghi { $path }; tệp cũ vẫn nguyên.
    .hint = Hãy lưu dự án với tên khác hoặc trong thư mục khác.
store-folder-gone = Thư mục của { $path } không còn nữa.
    .hint = Hãy lưu dự án trong thư mục khác: mọi thứ vẫn còn trong cửa sổ.
store-not-a-file = { $path } không phải là tệp có thể chứa dự án.
    .hint = Hãy chọn một tên trong thư mục.
store-unwritable = Không ghi được { $path }: { $why }. Tệp cũ vẫn nguyên.
    .hint = Hãy lưu dự án với tên khác.
diagnostic-project-no-list = Đây không phải là danh sách nên không đọc được gì.
diagnostic-project-unread = Không đọc được mục này ({ $why }); nó được giữ nguyên trong tệp.
diagnostic-project-long = Mục này dài hơn { $limit } byte nên không được đọc; nó được giữ nguyên trong tệp.
diagnostic-project-cleaned = Các ký tự điều khiển hoặc dấu đổi chiều chữ đã được bỏ đi.
diagnostic-project-url = Địa chỉ này không phải http hay https nên bị bỏ: { $url }
diagnostic-project-hash = Văn bản không còn là bản đã lưu: nó đã bị sửa ngoài Linimasa.
    .hint = Các quyết định về văn bản cũ không còn tìm được chỗ của chúng.
diagnostic-project-sentences = Các câu không khớp với văn bản nên văn bản được đọc lại.
diagnostic-project-dangling = Quyết định { $id } nói về một bài báo không có trong dự án.
diagnostic-project-journal = Nhật ký bên cạnh dự án này tiếp nối một phiên bản khác; nó được giữ thành { $path }.
diagnostic-check-kind = Không ai biết cách kiểm tra loại tệp này.
    .hint = Tệp dự án kết thúc bằng .linimasa.
check-fine = { $path }: { $articles } bài, { $decisions } quyết định; không có gì sai.

### Curation
evidence-why-articles = Các bài nói gì về ngày này
button-undo = Hoàn tác
button-redo = Làm lại
menu-project = Dự án
menu-recent = Mở gần đây
menu-save = Lưu
menu-save-as = Lưu thành…
menu-add-files = Thêm bài…
menu-add-folder = Thêm thư mục…
menu-published = { $count ->
    [0] Ngày đăng: đủ cả
   *[other] Ngày đăng: còn thiếu { $count }…
 }
menu-ranks = Hạng nguồn…
project-unnamed = Chưa lưu
project-unsaved = Có thay đổi chưa lưu.
project-saved = Mọi thứ đã được lưu.
review-progress = Đã xem { $done } trên { $all }
review-next = Tiếp theo
review-keys = A chấp nhận · X loại bỏ · U để sau · M gộp
review-open = Chưa xem
review-show = Hiện
review-restore = Khôi phục
review-conflicts = { $count } quyết định không còn khớp
review-dismissed = { $count } sự kiện đã loại bỏ
history-title = Lịch sử: { $count } quyết định
history-revert = Rút lại
curate-accept = Chấp nhận
curate-dismiss = Loại bỏ
curate-unsure = Để sau
curate-merge = Gộp…
curate-split = Tách…
curate-date = Ngày…
curate-prerequisite = Ngày của điều đang chờ…
curate-title = Tên…
curate-tag = Thẻ…
curate-note = Ghi chú…
curate-add = Lập sự kiện từ câu này…
curate-merge-with = Gộp với
curate-split-which = Tuyên bố nào kể về sự kiện khác?
curate-date-hint = Bằng chữ hoặc số: “cuối năm 2026”, “akhir 2026”, “25/10/2025”, 2026-10~
curate-not-a-date = Không hiểu được là ngày.
curate-read-from = đọc từ “{ $phrase }”
curate-articles-say = Các bài nói { $date }.
curate-was-called = Được tìm thấy là “{ $title }”.
published-title = Ngày đăng
published-hint = Các bài này không ghi ngày đăng. Có ngày thì “hôm qua” và “tuần tới” trong bài mới đọc được.
published-set = { $count ->
    [0] Đặt ngày
   *[other] Đặt { $count } ngày
 }
ranks-title = Hạng nguồn
ranks-hint = Nguồn gần nhất dẫn đầu sự kiện: ngày và lời của nguồn đó đứng trước.
rank-official = Hồ sơ chính thức
rank-wire = Hãng thông tấn
rank-outlet = Báo, đài
rank-other = Khác
leave-title = Lưu thay đổi?
leave-hint = Có những quyết định chưa được lưu.
leave-save = Lưu
leave-discard = Không lưu
recovery-title = Đã khôi phục
recovery-hint = Linimasa dừng trước khi { $count } bước được lưu. Chúng đã trở lại.
recovery-keep = Giữ lại
recovery-drop = Về bản đã lưu
notice-saved = Đã lưu: { $path }
notice-undone = Đã hoàn tác: { $act }
notice-redone = Đã làm lại: { $act }
notice-no-journal = Không ghi được vào thư mục này: những gì bạn quyết định chỉ được giữ khi lưu ở nơi khác.
notice-added = { $articles ->
    [0] Không có bài mới.
   *[other] Đã thêm { $articles } bài: { $new } sự kiện mới, { $changed } thay đổi.
 }

### Export of data
usage-format = Không có định dạng { $given }. Các định dạng: { $known }.
usage-data-ending = Phần đuôi của { $file } không nêu định dạng nào. Hãy nêu bằng --format: { $known }.
leaves-events = { $count } sự kiện được xuất với tên, ngày và trạng thái.
leaves-sources = { $count } nguồn được xuất với nơi đăng, tên bài, ngày và địa chỉ.
leaves-quotes = { $count ->
    [0] Không câu nào được trích.
   *[other] { $count } câu được trích.
 }
leaves-texts = Toàn văn { $count } bài được xuất.
leaves-nothing-else = Ghi chú, sự kiện đã loại bỏ và tên tệp không được xuất.
leaves-skipped = { $count } sự kiện không có ngày không có chỗ trong định dạng này.
menu-export-data = Xuất dữ liệu…
data-title = Xuất dữ liệu
data-format = Định dạng
data-texts = Toàn văn các bài
data-bom = Dấu thứ tự byte cho bảng tính
data-leaves = Những gì được xuất

### The window
button-open-article = Mở bài viết
button-read = Xem trong bài
button-copy-citation = Chép trích dẫn
button-back = Quay lại sự kiện
button-export = Xuất ảnh
button-fit = Vừa khung
button-cancel = Hủy
button-save = Lưu…
button-ok = OK
button-dismiss = Đóng
menu-open = Mở
menu-open-files = Mở tệp…
menu-open-folder = Mở thư mục…
menu-sample-briefs = Mẫu: Công ước Hà Nội
menu-sample-fiction = Mẫu: một câu chuyện hư cấu
lanes-concept = Làn theo loại
lanes-status = Làn theo trạng thái
lanes-source = Làn theo nguồn
lanes-language = Làn theo ngôn ngữ
lanes-together = Một làn
theme-system = Giao diện hệ thống
theme-light = Sáng
theme-dark = Tối
own-name-en = English
own-name-id = Bahasa Indonesia
own-name-vi = Tiếng Việt
tip-sources = { $count } nguồn
evidence-why = Vì sao là ngày này
why-phrase = Văn bản viết “{ $phrase }”.
evidence-claims = { $count } phát biểu
evidence-part-of = Thuộc về
evidence-pile = { $count } sự kiện tại chỗ này
evidence-empty = Chưa chọn gì
evidence-empty-hint = Nhấp vào một sự kiện, hoặc nhấn mũi tên phải để lần lượt xem theo thời gian.
evidence-undated = { $count } câu không có ngày
condition-implies = Để diễn ra vào { $stated } như đã nêu, lần thứ { $number } phải rơi vào khoảng { $implied }.
confidence-high = độ tin cậy: cao
confidence-medium = độ tin cậy: trung bình
confidence-low = độ tin cậy: thấp
stance-attributed = Theo { $speaker }
stance-alleged = Bị cáo buộc: { $speaker }
stance-denied = Bị phủ nhận: { $speaker }
sources-title = Bài viết
status-empty = Chưa có bài viết nào
status-diagnostics = { $count } chẩn đoán
status-keys = ? mọi phím
welcome-title = Từ bài báo thành dòng thời gian có nguồn
welcome-hint = Mở bài viết hoặc thả vào đây. Không có gì rời khỏi máy này.
welcome-none = Không tìm thấy sự kiện nào có ngày
welcome-none-hint = Các bài viết ở bên trái, kèm vấn đề của từng bài.
loading-title = Đang đọc bài viết
loading-count = { $done } trên { $all }
export-title = Xuất ảnh
export-extent = Phạm vi
export-whole = Toàn bộ
export-view = Phần đang xem
export-kind = Định dạng
export-pixels = Điểm ảnh
export-theme = Giao diện
export-heading = Tiêu đề
export-heading-hint = theo dòng thời gian
path-open = Tệp hoặc thư mục nào?
path-save = Lưu thành
path-hint = Hệ thống không mở hộp thoại. Hãy nhập đường dẫn.
notice-nothing-read = Không đọc được gì từ những gì đã mở.
notice-cancelled = Đã hủy việc đọc.
notice-written = Đã lưu: { $path }
notice-not-written = Không thể ghi { $path }: { $why }.
notice-copied = Đã chép.
notice-link-refused = Không mở địa chỉ này: { $url }. Chỉ mở http và https.
start-window = Hệ thống cửa sổ từ chối ({ $why }); hãy tạo ảnh bằng `linimasa render -o timeline.png`.
start-library = Thiếu thư viện của hệ thống cửa sổ ({ $why }): hãy cài libxkbcommon-x11, libXcursor, libXi và libGL, hoặc tạo ảnh bằng `linimasa render -o timeline.png`.
choice-lanes = Làn
choice-theme = Giao diện
choice-language = Ngôn ngữ

### Finding, filtering, looking back
badge-dates = { $count } ngày khác nhau
badge-denied = bị bác bỏ
badge-alleged = cáo buộc
facet-source = Nguồn
facet-language = Ngôn ngữ
facet-status = Trạng thái
facet-concept = Loại
facet-subject = Chủ đề
facet-actor = Chủ thể
facet-stance = Cách nêu
facet-confidence = Độ tin cậy
facet-none = không có
facet-stance-stated = được nêu
facet-stance-attributed = theo lời người khác
facet-stance-alleged = cáo buộc
facet-stance-denied = bị bác bỏ
facet-confidence-high = cao
facet-confidence-medium = trung bình
facet-confidence-low = thấp
filter-dim = Làm mờ phần còn lại thay vì ẩn
filter-more = thêm { $count }
filter-drop = Bỏ lựa chọn này
filter-clear = Bỏ tất cả
filter-empty = Không có gì khớp.
filter-empty-all = Bỏ riêng từng lựa chọn cũng không có gì: hãy bỏ tất cả.
filter-without = Bỏ { $facet }: { $count }
search-hint = Tìm trong sự kiện và bài viết
search-found = { $events } sự kiện, { $passages } đoạn khác
search-previous = Kết quả trước
search-next = Kết quả sau
table-date = Ngày
table-title = Sự kiện
table-status = Trạng thái
table-concept = Loại
table-sources = Nguồn
button-table = Bảng
lanes-subject = Làn theo chủ đề
lanes-actor = Làn theo chủ thể
theme-contrast = Tương phản cao
as-of-now = Tất cả những gì đã biết
as-of-day = Như đã biết vào { $day }
as-of-name = Ngày nhìn dòng thời gian
as-of-earlier = Lùi một kỳ đăng
as-of-later = Tới một kỳ đăng
as-of-unknown = Bị bỏ ra vì không rõ ngày đăng: { $count }
as-of-changes = Thay đổi từ đó: { $count }
as-of-new = mới
as-of-back = Trở lại tất cả những gì đã biết
range-events = { $count } sự kiện ở đây
range-zoom = Phóng vào đây
range-export = Xuất ảnh
minimap-name = Toàn cảnh thời gian
keys-title = Phím
keys-step = sự kiện trước và sau
keys-lane = làn trên và dưới
keys-ends = sự kiện đầu và cuối
keys-turn = lùi và tới một màn hình
keys-zoom = phóng tại sự kiện đang chọn
keys-fit = hiện tất cả
keys-center = vào giữa; lần nữa: cùng lân cận
keys-previous-view = khung nhìn trước
keys-evidence = bằng chứng
keys-read = đọc bài
keys-open = mở liên kết bài
keys-copy = chép trích dẫn
keys-table = bảng hoặc khung vẽ
keys-search = tìm
keys-hit = kết quả sau và trước
keys-as-of = lùi và tới một kỳ đăng
keys-open-files = mở tệp
keys-export = xuất ảnh
keys-escape = đóng, hoặc bỏ chọn
source-events = { $count ->
    [0] không có sự kiện
   *[other] { $count } sự kiện
 }
key-left-right = Trái Phải
key-up-down = Lên Xuống
go-to-title = Đến một ngày
go-to-hint = Ví dụ “tháng 3/2026”, “12 March 2026” hoặc “akhir 2026”.
go-to-unknown = Không hiểu “{ $typed }” là ngày nào.
keys-go-to = đến một ngày
