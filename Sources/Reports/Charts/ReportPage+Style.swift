/// Okabe and Ito's colours, darkened or lightened until they stand out on their ground; what
/// tells the tracks apart without colour is the pattern.
extension ReportPage {
    static let style = """
        :root { color-scheme: light dark;
          --ground: #fdfdfb; --ink: #1b1f24; --soft: #5a6370; --line: #d5d9de; --card: #ffffff;
          --empty: #eceef1; --bar: #0a62a0; --step: #00715a; --was: #b3470a;
          --c0: #b8c4d2; --c1: #2f8fcf; --c2: #d98200; --c3: #9c1f4a; --c4: #00866b; --c5: #6b4fa0;
          --mark: #8a5200; --hatch: #ffffff }
        @media (prefers-color-scheme: dark) { :root {
          --ground: #14171b; --ink: #e8eaed; --soft: #a6b0bc; --line: #39414b; --card: #1b2026;
          --empty: #2a3038; --bar: #6db7ee; --step: #4cc9a7; --was: #ffab6b;
          --c0: #66748a; --c1: #6db7ee; --c2: #f2b03d; --c3: #f27fa5; --c4: #4cc9a7; --c5: #b9a0ee;
          --mark: #f2b03d; --hatch: #14171b } }
        * { box-sizing: border-box }
        body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 68rem; background: var(--ground);
          color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans CJK SC",
          "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .25rem; padding-top: .75rem;
          border-top: 2px solid var(--ink) }
        .sub, .lead { color: var(--soft); margin: 0 0 .75rem; max-width: 48rem }
        .mark { display: inline-block; border: 2px solid var(--mark); color: var(--mark);
          font-weight: 600; padding: .15rem .6rem; margin: .25rem .5rem .25rem 0; border-radius: .25rem }
        .grid { columns: 25rem 2; column-gap: 1.25rem }
        .wide { column-span: all } figure.wide { margin-top: 1.25rem }
        figure { margin: 0 0 1.25rem; break-inside: avoid; padding: 1rem; background: var(--card); border: 1px solid var(--line);
          border-radius: .5rem; min-width: 0 }
        figcaption { font-weight: 600; margin-bottom: .5rem }
        .chart { display: block; width: 100%; max-width: 31rem; height: auto; overflow: visible }
        .chart text { fill: var(--ink); font-size: 13px }
        .chart .value { font-weight: 600; font-variant-numeric: tabular-nums }
        .chart .tick { fill: var(--soft); font-size: 11.5px; font-variant-numeric: tabular-nums }
        .ground { fill: var(--empty) } .bar { fill: var(--bar) } .step { fill: var(--step) }
        .axis { fill: var(--soft) } .before { fill: var(--was); stroke: var(--card); stroke-width: 1 }
        .hidden { fill: url(#hidden); stroke: var(--soft); stroke-width: 1 }
        .s0 { fill: var(--c0) } .s1 { fill: url(#p1) } .s2 { fill: url(#p2) } .s3 { fill: var(--c3) }
        .s4 { fill: url(#p4) } .s5 { fill: url(#p5) }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 .75rem; font-size: .875rem;
          color: var(--soft) }
        .legend span { display: inline-flex; align-items: center; gap: .4rem }
        .swatch { width: 14px; height: 14px; flex: none; overflow: hidden; border-radius: 2px }
        details { margin-top: .75rem; font-size: .875rem }
        summary { cursor: pointer; color: var(--soft); padding: .35rem 0 }
        summary:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px }
        .scroll { overflow-x: auto; background:
            linear-gradient(to left, var(--card) 30%, transparent) right / 1.25rem 100% no-repeat local,
            linear-gradient(to left, var(--line), transparent) right / .75rem 100% no-repeat scroll }
        .scroll:focus-visible { outline: 2px solid var(--bar) }
        table { border-collapse: collapse; width: 100%; font-size: .875rem }
        th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left;
          vertical-align: top }
        thead th { color: var(--soft); font-weight: 600 }
        tbody th { font-weight: 400; min-width: 5.5rem }
        td, thead th + th { text-align: right; font-variant-numeric: tabular-nums }
        .key { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
          margin: .5rem 0 1.25rem }
        .key div { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
          padding: .75rem .9rem }
        .key dt { color: var(--soft); font-size: .875rem; line-height: 1.35 }
        .key dd { margin: 0 } .key .number { font-size: 1.75rem; font-weight: 650; line-height: 1.3;
          font-variant-numeric: tabular-nums }
        .key .was { color: var(--soft); font-size: .8125rem }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft);
          font-size: .875rem }
        footer ul, ul.wide { padding-left: 1.2rem }
        .patterns { position: absolute; width: 0; height: 0 }
        @media screen and (min-width: 30.01rem) {
          .chart text { font-size: 12px } .chart .tick { font-size: 10.8px }
        }
        @media (max-width: 30rem) {
          .chart .tick { font-size: 12.5px }
          table { font-size: .8125rem } th, td { padding: .3rem .2rem } tbody th { min-width: 4.5rem }
          thead th { font-size: .75rem; hyphens: auto } tbody th { overflow-wrap: break-word }
        }
        @media print {
          @page { size: A4; margin: 16mm 14mm }
          :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #444; --line: #bbb;
            --card: #fff; --empty: #eee; --bar: #0a62a0; --step: #00715a; --was: #b3470a;
            --c0: #b8c4d2; --c1: #2f8fcf; --c2: #d98200; --c3: #9c1f4a; --c4: #00866b; --c5: #6b4fa0;
            --mark: #000; --hatch: #fff }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
          body { font-size: 10pt; max-width: none; padding: 0 }
          .grid { columns: 2; column-gap: 5mm } figure { margin-bottom: 4mm; padding: 3mm }
          .chart { max-width: 80mm } .scroll { background: none } details, table, .legend { font-size: 7.5pt }
          th, td { padding: .15rem .25rem } tbody th { min-width: 0 }
          .key { grid-template-columns: repeat(4, 1fr) }
          figure, .key div, tr { break-inside: avoid }
          h2 { break-after: avoid; margin-top: 6mm }
          .lead { break-after: avoid }
          details::details-content { content-visibility: visible; display: block; height: auto }
          summary { display: none }
        }
        """

    static let patterns = Markup(
        html: """
            <svg class="patterns" aria-hidden="true" focusable="false"><defs>
            <pattern id="hidden" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="var(--card)"/>
            <path d="M0 6L6 0" stroke="var(--soft)" stroke-width="1"/></pattern>
            <pattern id="p1" width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill="var(--c1)"/>
            <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="var(--hatch)" stroke-width="1.2"/></pattern>
            <pattern id="p2" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" fill="var(--c2)"/>
            <circle cx="2.5" cy="2.5" r="1" fill="var(--hatch)"/></pattern>
            <pattern id="p4" width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="4" fill="var(--c4)"/>
            <path d="M0 2H4" stroke="var(--hatch)" stroke-width="1"/></pattern>
            <pattern id="p5" width="4" height="4" patternUnits="userSpaceOnUse">
            <rect width="4" height="4" fill="var(--c5)"/>
            <path d="M2 0V4" stroke="var(--hatch)" stroke-width="1"/></pattern>
            </defs></svg>
            """)
}
