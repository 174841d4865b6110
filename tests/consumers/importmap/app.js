import 'goalgraph/define.js'
