// `goalgraph/define` registers `<goal-model>`, `<goal-view>`, `<goal-findings>`, `<goal-editor>` and `<goal-ref>`.

export {}
