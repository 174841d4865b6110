// `goalgraph/define` registers `<goal-model>`, `<goal-view>`, `<goal-findings>`, `<goal-editor>`, `<goal-watch>` and `<goal-ref>`.

export {}
