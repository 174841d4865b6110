// `goalgraph/define` registers `<goal-model>`, `<goal-view>`, `<goal-findings>` and `<goal-ref>`.

export {}
