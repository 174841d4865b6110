import 'goalgraph/define'
