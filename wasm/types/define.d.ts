// `goalgraph/define` registers `<goal-model>`, `<goal-view>`, `<goal-findings>` and `<goal-editor>`.

export {}
