// `goalgraph/define` registers `<goal-model>`, `<goal-view>` and `<goal-findings>`.

export {}
