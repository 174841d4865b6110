import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'goalgraph/define'

function Plan() {
  const [unit, setUnit] = useState(null)
  return (
    <>
      <goal-model id="plan" src="/plan.json" />
      <goal-view model="plan" view="matrix" ongoal-select={event => setUnit(event.detail.unit)}>
        <p><a href="/plan/matrix.html">Se målmatrisen</a></p>
      </goal-view>
      {unit && <goal-view model="plan" view="outline" area={unit} />}
    </>
  )
}

createRoot(document.querySelector('#app')).render(<Plan />)
