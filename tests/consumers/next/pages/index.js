import { readFile } from 'node:fs/promises'
import { useEffect } from 'react'

/** The matrix is in the page the server sends; where scripts run, the element takes over. */
export async function getServerSideProps() {
  const { render } = await import('goalgraph/render')
  const plan = await readFile(process.env.GOALGRAPH_PLAN, 'utf8')
  return { props: { plan: plan.replaceAll('<', '\\u003c'), matrix: await render(plan) } } // no text of it ends the script it is in
}

export default function Home({ plan, matrix }) {
  useEffect(() => {
    import('goalgraph/define')
  }, [])
  return (
    <main lang="nb">
      <goal-model suppressHydrationWarning>
        <script type="application/json" dangerouslySetInnerHTML={{ __html: plan }} />
      </goal-model>
      <goal-view view="matrix" dangerouslySetInnerHTML={{ __html: matrix }} suppressHydrationWarning />
    </main>
  )
}
