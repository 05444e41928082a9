# The locale that dates and numbers are written by.
locale = vi

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
usage-ui-language = Không có lời bằng "{ $given }" cho --ui-lang; hiện có { $known }.
usage-language = --lang không biết ngôn ngữ "{ $given }"; biết được auto, { $known }.
usage-day = { $option } cần một ngày như 2025-10-26, không phải "{ $given }".
usage-edtf = { $option } cần một ngày như 2025-10-26, 2025-10 hay 2025, không phải "{ $given }".
usage-jobs = --jobs cần một số từ 1 trở lên.
usage-size = --size cần chiều rộng và chiều cao tính bằng điểm ảnh như 1920x1080, mỗi chiều từ 64 đến { $most }, không phải "{ $given }".
usage-dpi = --dpi cần một số từ 24 đến 2400.
usage-theme = Không có giao diện màu "{ $given }"; hiện có { $known }.
usage-ending = Loại hình vẽ được nhận ra qua đuôi tệp, mà "{ $file }" không có đuôi nào vẽ được.
    .hint = Hãy dùng đuôi .png hoặc .svg.
usage-from-after-to = --from { $from } nằm sau --to { $to }.
usage-stdin-alone = "-" đọc mọi bài từ đầu vào chuẩn và không thể đứng cùng đường dẫn khác.
usage-window-stdin = Cửa sổ không đọc được bài từ đầu vào chuẩn.
    .hint = Hãy dùng "-" với extract, events hoặc render.

### Why this date
step-stated = Văn bản nêu rõ ngày.
step-from-sentence = Năm được nêu ở chỗ khác trong cùng câu.
step-from-published = Tính từ ngày đăng bài, { $anchor }.
step-from-mention = Tính từ ngày vừa nhắc tới, { $anchor }.
step-no-anchor = Tính từ ngày đăng bài, nhưng bài viết không cho biết ngày đăng.
step-unresolved = Văn bản không đủ thông tin để xác định trên lịch.
step-set = Việc lặp lại, không phải một ngày cụ thể.
step-vague = Quá mơ hồ để xác định trên lịch.
step-length = Một khoảng thời gian; văn bản không nói nó nằm ở đâu trên lịch.
step-after-event = Tính từ một việc phải xảy ra trước.
step-approximate = Văn bản chỉ nói ước chừng.
step-narrowed = Thu hẹp vào phần của thời kỳ mà văn bản nêu.
step-same-days = Đó là những ngày được nêu bên cạnh, { $date }.
step-url-stamp = Dấu thời gian trong địa chỉ của nguồn.
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
join-same-dates = Cùng một sự việc vào cùng ngày.
join-same-words = Cùng ngày với lời lẽ gần như giống nhau.
join-refines = Cùng một sự việc; ngày này nằm trong khoảng kia.
join-gathering = Kể về cùng những ngày của cùng một cuộc họp mặt.
join-supersedes = Cùng kế hoạch với ngày khác, sau khi bị hoãn.
join-conflicts = Cùng một sự việc với ngày khác: các nguồn không thống nhất.
join-mention = Kể về cùng sự việc mà không nêu ngày.
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
concept-general-press-conference = Họp báo
concept-general-conference = Hội nghị
concept-general-meeting = Gặp gỡ, thăm viếng
concept-general-election = Bầu cử
concept-general-result = Kết quả
concept-general-inauguration = Nhậm chức, khánh thành
concept-general-disaster = Thảm họa
concept-general-rescue = Cứu hộ
concept-general-court = Vụ án
concept-general-lawmaking = Lập pháp
concept-general-deal = Thương vụ
concept-general-shareholders = Cổ đông
concept-general-results-report = Kết quả kinh doanh
concept-general-launch = Khai trương, ra mắt
concept-general-postponement = Hoãn
concept-general-conflict = Xung đột
concept-general-appointment = Bổ nhiệm
concept-general-death = Qua đời
concept-general-sport = Thể thao
concept-general-deadline = Hạn chót
concept-none = Khác

### Canvas and pictures
axis-today = hôm nay
lane-unknown = không rõ
language-id = Tiếng Indonesia
language-vi = Tiếng Việt
language-en = Tiếng Anh
status-happened = đã xảy ra
status-planned = theo kế hoạch
status-projected = dự kiến
status-conditional = có điều kiện
status-cancelled = bị hủy
status-disputed = bị cáo buộc hoặc phủ nhận
legend-day = một ngày
legend-period = một khoảng thời gian, không nêu ngày
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
