import Instruments
import Mapping
import Messages
import Testing

@Suite struct WenjuanxingTests {
    private func read(
        _ records: [[String]], reversed: [Int] = [], codes: ClosedRange<Int> = 0...2,
        total: Bool = false, _ change: (inout SurveyMapping) -> Void = { _ in }
    ) throws -> (variant: AnswerVariant, rows: [SurveyRow?]) {
        try rows(
            lead + questions + (total ? ["总分"] : []), records.map { leadCells + $0 },
            mapping("wenjuanxing", change), form(reversed: reversed, codes: codes))
    }

    private func refusal(_ body: () throws -> Void) -> Phrase? {
        do {
            try body()
            return nil
        } catch {
            return (error as? SurveyFault)?.phrase
        }
    }

    @Test func `the text variant is read by the form's own labels`() throws {
        let read = try read([["A1", "无", " 少 ", "Ｂ．多", "(跳过)"]])
        #expect(read.variant == .text)
        let row = try #require(read.rows[0])
        #expect(row.answers == "012-" && row.minor == "A1" && row.filledOn == "2026-09-03")
        #expect(row.submission == "wenjuanxing/gad-7/7/20260903120005")
        #expect(row.seconds == 86 && row.faults.isEmpty)
    }

    @Test func `the number variant gives places, with markers for what was left out`() throws {
        let read = try read([["A1", "1", "3", "-3", "-2"]], reversed: [3])
        #expect(read.variant == .number)
        #expect(read.rows[0]?.answers == "02--")
    }

    @Test func `a place of a reversed item is a place`() throws {
        let read = try read([["A1", "1", "2", "1", "-2"]], reversed: [3])
        #expect(read.rows[0]?.answers == "010-")
    }

    @Test func `points of a form without reversed items are its codes`() throws {
        let read = try read([["A1", "0", "1", "2", "0"]])
        #expect(read.variant == .score)
        #expect(read.rows[0]?.answers == "0120")
    }

    @Test func `points of a form with reversed items are refused until the mapping says how`()
        throws
    {
        let records = [["A1", "0", "1", "2", "0"]]
        #expect(
            refusal { _ = try read(records, reversed: [3]) } == .surveyScoresReversed)
        let coded = try read(records, reversed: [3]) { $0.points = .asCoded }
        #expect(coded.rows[0]?.answers == "0120")
        let scored = try read(records, reversed: [3]) { $0.points = .asScored }
        #expect(scored.rows[0]?.answers == "0100")
    }

    @Test func `numbers that may be places or points are refused, never guessed`() throws {
        let records = [["A1", "1", "2", "1", "2"]]
        #expect(refusal { _ = try read(records) } == .surveyVariantUnclear)
        #expect(try read(records) { $0.variant = .number }.rows[0]?.answers == "0101")
        #expect(try read(records) { $0.variant = .score }.rows[0]?.answers == "1212")
        // With a reversed item a number above every code may still be points of a scale from 1.
        #expect(
            refusal { _ = try read([["A1", "1", "3", "1", "2"]], reversed: [3]) }
                == .surveyVariantUnclear)
    }

    @Test func `a total tells points from places`() throws {
        let points = try read([["A1", "1", "2", "1", "2", "6"]], total: true)
        #expect(points.variant == .score && points.rows[0]?.answers == "1212")
        let places = try read([["A1", "1", "2", "1", "2", "2"]], reversed: [3], total: true)
        #expect(places.variant == .number && places.rows[0]?.answers == "0101")
        #expect(
            refusal { _ = try read([["A1", "1", "2", "1", "2", "6"]], reversed: [3], total: true) }
                == .surveyScoresReversed)
    }

    @Test func `signs of both variants in one file are refused`() throws {
        #expect(
            refusal { _ = try read([["A1", "0", "2", "-3", "2"]]) } == .surveyVariantMixed)
    }

    @Test func `several choices are refused, and the higher one stays for a risk`() throws {
        let row = try #require(try read([["A1", "无", "少┋多", "无", "无"]]).rows[0])
        #expect(row.answers == "0200")
        #expect(row.faults == [SurveyFault("3、题目二", .surveyAnswerTwice(item: 2))])
    }

    @Test func `a text that is no option is a fault of its column`() throws {
        let row = try #require(try read([["A1", "无", "偶尔", "无", "无"]]).rows[0])
        #expect(row.answers == "0-00")
        #expect(row.faults == [SurveyFault("3、题目二", .surveyAnswerUnknown(item: 2))])
        let own = try read([["A1", "无", "偶尔", "无", "无"]]) { $0.values = ["偶尔": 1] }
        #expect(own.rows[0]?.answers == "0100")
    }

    @Test func `the survey's order of options may be another`() throws {
        let read = try read([["A1", "1", "3", "2", "-2"]]) { $0.optionOrder = [2, 1, 0] }
        #expect(read.rows[0]?.answers == "201-")
    }

    @Test func `a matrix gives one column a row, and an absent lead column does not shift it`()
        throws
    {
        let header =
            ["序号", "提交答卷时间", "所用时间", "来源", "来自IP", "1、编号"]
            + ["2、表_题目一", "2、表_题目二", "表_题目三", "3、题目四"]
        let read = try rows(
            header, [["1", "2026/09/03 1:02:03", "9秒", "", "", "A1", "无", "少", "多", "无"]],
            mapping("wenjuanxing"), form())
        #expect(read.rows[0]?.answers == "0120")
    }

    @Test func `columns that look alike are named, not chosen`() throws {
        #expect(
            refusal {
                _ = try rows(
                    lead + ["1、学号"] + questions.map { $0.replacing("1、", with: "6、") }, [],
                    mapping("wenjuanxing"), form())
            } == .surveyColumnsAlike("minor", ["1、学号", "6、孩子的编号"]))
        #expect(
            refusal {
                _ = try rows(
                    lead + questions + ["５、 题目四"], [], mapping("wenjuanxing"), form())
            } == .surveyColumnTwice("５、 题目四"))
    }

    @Test func `another number of questions is refused`() throws {
        #expect(
            refusal {
                _ = try rows(lead + questions.dropLast(), [], mapping("wenjuanxing"), form())
            } == .surveyItemCount("gad-7", expected: 4, found: 3))
        #expect(
            refusal {
                _ = try rows(
                    lead + questions + ["6、您的年级"], [], mapping("wenjuanxing"), form())
            } == .surveyItemCount("gad-7", expected: 4, found: 5))
    }

    @Test(arguments: [ItemColumns.fromNumber(2), .fromPosition(8)])
    func `a question more among counted columns is refused, unless the mapping names it`(
        items: ItemColumns
    ) throws {
        var more = questions
        more.insert("4、请选“少”", at: 3)
        more[4] = "5、题目三"
        more[5] = "6、题目四"
        let header = try SurveyHeader(lead + more)
        #expect(
            refusal {
                _ = try SurveyBinding(header, mapping("wenjuanxing") { $0.items = items }, form())
            }
                == .surveyColumnsUnclaimed(
                    Array(more.dropFirst()), items: 4, mapping: "wenjuanxing"))
        let named = try mapping("wenjuanxing") {
            $0.items = items
            $0.ignored.append("4、请选“少”")
        }
        let read = try rows(
            lead + more, [leadCells + ["A1", "无", "少", "少", "多", "少"]], named, form())
        #expect(read.rows[0]?.answers == "0121")
    }

    @Test func `a risk question is never told by counting alone`() throws {
        var form = try form()
        form.criticalItems = try Array(shipped("phq-9").criticalItems.prefix(1))
        form.criticalItems[0].item = 4
        let header = try SurveyHeader(lead + questions)
        for items: ItemColumns in [
            .fromNumber(2), .fromPosition(8), .list((8...11).map(ColumnMatcher.position)),
        ] {
            #expect(
                refusal {
                    _ = try SurveyBinding(header, mapping("wenjuanxing") { $0.items = items }, form)
                } == .surveyStemNeeded(items: [4], mapping: "wenjuanxing"))
            let guarded = try mapping("wenjuanxing") {
                $0.items = items
                $0.stems = [4: "题目四"]
            }
            #expect(try SurveyBinding(header, guarded, form).riskByPlace.isEmpty)
        }
        #expect(
            try SurveyBinding(header, mapping("wenjuanxing"), form).riskByPlace == ["5、题目四"])
    }

    @Test(arguments: [
        ("无┋每天都有", "0", [Phrase.surveyAnswerTwice(item: 4), .surveyAnswerUnknown(item: 4)]),
        ("每天都有┋常有", "-", [.surveyAnswerTwice(item: 4), .surveyAnswerUnknown(item: 4)]),
        ("每天都有", "-", [.surveyAnswerUnknown(item: 4)]),
    ])
    func `a choice that cannot be read is never dropped`(
        cell: String, code: String, faults: [Phrase]
    ) throws {
        let row = try #require(try read([["A1", "无", "无", "无", cell]]).rows[0])
        #expect(row.answers == "000" + code && row.unread == [4])
        #expect(row.faults.map(\.phrase) == faults)
    }

    @Test func `a changed stem stops the file, another punctuation does not`() throws {
        let stems = try mapping("wenjuanxing") { $0.stems = [1: "题目一", 4: "题目四"] }
        _ = try SurveyBinding(
            SurveyHeader(lead + questions.map { $0 == "2、题目一" ? "2. 题目 一？*" : $0 }), stems,
            form())
        #expect(
            refusal {
                _ = try rows(
                    lead + questions.map { $0 == "5、题目四" ? "5、题目五" : $0 }, [], stems, form())
            } == .surveyStemChanged(item: 4, mapping: "wenjuanxing"))
    }

    @Test func `a row of another width is a fault, whatever it holds`() throws {
        let binding = try SurveyBinding(
            SurveyHeader(lead + questions), mapping("wenjuanxing"), form())
        let translator = try SurveyTranslator(
            binding, mapping("wenjuanxing"), form(), variant: .text)
        for width in [0, 1, 10, 12, 400] {
            let row = translator.row(Array(repeating: "无", count: width))
            #expect(row?.faults.first?.phrase == .fieldCount(width, 11))
        }
    }
}
