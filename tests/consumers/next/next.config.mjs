export default { basePath: '/next', poweredByHeader: false }
