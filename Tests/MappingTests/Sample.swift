import InstrumentFiles
import Instruments
import Mapping
import Messages
import ShippedFiles
import Testing

/// A form of four items, the third of them reversed; texts and topics are invented.
func form(items count: Int = 4, reversed: [Int] = [], codes: ClosedRange<Int> = 0...2) throws
    -> Instrument
{
    var instrument = try shipped("gad-7")
    let labels = ["无", "少", "多", "很多", "极多"]
    instrument.items = (1...count).map { number in
        Item(
            number: number, topic: .verbatim("题目\(number)"),
            options: codes.map { ResponseOption(code: $0, label: .verbatim(labels[$0])) })
    }
    instrument.scales = [instrument.scales[0]]
    instrument.scales[0].method = .sum(
        items: Array(1...count), reversed: reversed, recode: nil, weight: 1, gate: nil)
    return instrument
}

func shipped(_ code: String) throws -> Instrument {
    let text = try #require(ShippedFiles.text(at: "\(code)/instrument.yaml"))
    return try InstrumentReader.read(yaml: Array(text.utf8), fileName: code)
}

func mapping(_ id: String, _ change: (inout SurveyMapping) -> Void = { _ in }) throws
    -> SurveyMapping
{
    let text = try #require(ShippedFiles.text(at: "mappings/\(id).yaml"))
    var mapping = try MappingReader.read(Array(text.utf8), fileName: "\(id).yaml")
    change(&mapping)
    return mapping
}

/// Reads a whole table; a record without the form is nil.
func rows(
    _ header: [String], _ records: [[String]], _ mapping: SurveyMapping, _ instrument: Instrument
) throws -> (variant: AnswerVariant, rows: [SurveyRow?]) {
    let binding = try SurveyBinding(SurveyHeader(header), mapping, instrument)
    var detector = VariantDetector(binding, mapping, instrument)
    for record in records { detector.add(record) }
    let variant = try detector.variant()
    let translator = SurveyTranslator(binding, mapping, instrument, variant: variant)
    return (variant, records.map { translator.row($0) })
}

let lead = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]
let leadCells = ["7", "2026/9/3 12:00:05", "86秒", "链接", "直接访问", "10.0.0.1"]
let questions = ["1、孩子的编号", "2、题目一", "3、题目二", "4、题目三", "5、题目四"]
