// esbuild leaves the module behind, so it comes inside the script.
import 'goalgraph/inline'
import 'goalgraph/define'
