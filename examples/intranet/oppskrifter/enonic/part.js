const portal = require('/lib/xp/portal')
const mustache = require('/lib/mustache')

const template = resolve('part.html')

exports.get = function () {
  const config = portal.getComponent().config
  const script = portal.assetUrl({ path: 'goalgraph/define.js' })
  return {
    body: mustache.render(template, { view: config.view, unit: config.unit }),
    pageContributions: { headEnd: '<script type="module" src="' + script + '"></script>' },
  }
}
