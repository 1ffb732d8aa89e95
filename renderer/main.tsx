import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './style/pages.ts'
import { App } from './app.tsx'
import { speakSystemLanguage } from './state/language.ts'
import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './style/frame.css'
import './style/controls.css'
import './style/overlays.css'
import './style/desk.css'
import './style/forced-colors.css'

// The page's policy forbids making code from text, which zod would otherwise try.
z.config({ jitless: true })
speakSystemLanguage()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
