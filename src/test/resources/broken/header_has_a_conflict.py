"""add"""
revision = '588d7cfb9a41'
<<<<<<< HEAD
down_revision = 'd4d9be9189fe'
=======
down_revision = 'f789f233226e'
>>>>>>> main
